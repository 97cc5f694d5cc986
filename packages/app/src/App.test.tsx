import { render, screen } from '@testing-library/react';
import App from './App';

describe('the portal', () => {
  const environment = process.env;
  afterEach(() => {
    process.env = environment;
  });

  it('starts with all its plugins and asks who is there', async () => {
    const configuration = {
      context: 'test',
      data: {
        app: { title: 'Freehold', baseUrl: 'http://localhost:3000' },
        backend: { baseUrl: 'http://localhost:7007' },
        freehold: {
          monorepo: { sample: true },
          development: {
            personas: [{ user: 'user:default/hana.sato', title: 'Developer' }],
          },
        },
      },
    };
    process.env = {
      ...environment,
      NODE_ENV: 'test',
      // The loader reads the configuration from here in a test; its type knows texts only.
      APP_CONFIG: [configuration] as unknown as string,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Sign in as Hana Sato' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Freehold' })).toBeInTheDocument();
    expect(screen.getByText('Sample data')).toBeInTheDocument();
    expect(document.body).toHaveAttribute('data-theme-name', 'freehold');
  });
});
