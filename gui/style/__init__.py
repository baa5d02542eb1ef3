"""How everything looks: colours, icons, axes, hatching. Light and dark are one theme each."""
