"""How a loss is written, the same everywhere."""


def loss_text(loss: float) -> str:
    """Four decimals where they tell something, else three digits and a power of ten."""
    return f"{loss:.4f}" if loss == 0 or 5e-5 <= abs(loss) < 1e4 else f"{loss:.2e}"
