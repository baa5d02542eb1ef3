"""Parameters as matrices of colours: values, gradients, and what an update changed."""
