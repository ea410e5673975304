"""The core of Wijkwerkplaats: model, method, analysis, report and exchange. Knows no Qt and no SQL."""

__version__ = "0.1.0"
