/** A reader of XML as strict as it has to be for well-formedness of what is written here. */
export class XmlReader {
  readonly errors: string[] = [];

  constructor(xml: string) {
    const open: string[] = [];
    const rest = xml.replace(
      /<(\/?)([\w?]+)((?: \w+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)(\/|\?)?>/g,
      (_, closing: string, name: string, __: string, single?: string) => {
        if (closing && open.pop() !== name) this.errors.push(`</${name}>`);
        if (!closing && !single) open.push(name);
        return '';
      },
    );
    if (open.length > 0) this.errors.push(`open: ${open}`);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(rest)) this.errors.push(rest);
  }
}
