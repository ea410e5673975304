"""The pictures of the paper, drawn as vectors; all that they say stands in words beside them."""
