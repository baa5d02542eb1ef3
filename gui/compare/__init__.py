"""The Compare page: two to six runs on one clock. page.py first."""
