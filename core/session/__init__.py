"""What the window talks to: a QObject a concern. QtCore alone; never torch."""
