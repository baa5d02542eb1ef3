"""Drawing pieces and inputs that know no Session."""
