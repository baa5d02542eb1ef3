"""The belt of c and the maps of gates as bare widgets."""
