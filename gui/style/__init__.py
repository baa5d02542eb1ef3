"""How everything looks: colours, type, icons, hatching, motion. Light and dark are a theme each."""
