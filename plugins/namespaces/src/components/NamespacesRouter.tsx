import { Route, Routes } from 'react-router-dom';
import { commitRouteRef, fileRouteRef } from '../routes';
import { CommitPage } from './commit/CommitPage';
import { FilePage } from './file/FilePage';
import { NamespacesPage } from './list/NamespacesPage';

/** Everything below `/namespaces`. */
export function NamespacesRouter() {
  return (
    <Routes>
      <Route path="/" element={<NamespacesPage />} />
      <Route path={commitRouteRef.path} element={<CommitPage />} />
      <Route path={fileRouteRef.path} element={<FilePage />} />
    </Routes>
  );
}
