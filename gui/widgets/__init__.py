"""Drawing pieces and inputs that several pages use, and that know no Session."""
