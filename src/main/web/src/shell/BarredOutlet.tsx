import { Navigate, Outlet, useLocation } from '@tanstack/react-router';

/** Where somebody who is suspended or banned may still go. */
const open = /^\/appeals(\/|$)/;

/** The page of somebody who is locked out: wherever they wanted to go, they find their standing. */
export function BarredOutlet() {
  const { pathname } = useLocation();
  return open.test(pathname) ? <Outlet /> : <Navigate to="/appeals" replace />;
}
