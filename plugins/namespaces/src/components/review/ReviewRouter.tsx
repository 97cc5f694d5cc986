import { Route, Routes } from 'react-router-dom';
import { heldReviewRouteRef } from '../../routes';
import { CurrentReviewPage } from './CurrentReviewPage';
import { HeldReviewPage } from './past/HeldReviewPage';

/** Everything below `/operations-review`. */
export function ReviewRouter() {
  return (
    <Routes>
      <Route path="/" element={<CurrentReviewPage />} />
      <Route path={heldReviewRouteRef.path} element={<HeldReviewPage />} />
    </Routes>
  );
}
