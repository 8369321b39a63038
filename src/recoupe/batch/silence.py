"""Libraries that would tell others of their use are told not to, before they are imported."""

import os

# Daft and Ray report each import and each run unless these are set; so would what they stand on.
_SET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "DO_NOT_TRACK": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_USAGE_STATS_PROMPT_ENABLED": "0",
    "SCARF_NO_ANALYTICS": "true",
}
# Daft sends traces and figures to whatever these name.
_DROPPED = (
    "DAFT_DASHBOARD_URL",
    "DAFT_DEV_OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
    "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
)


def silence() -> None:
    """See that nothing leaves this machine or cluster but what it works on.

    What is set here goes to every process started from this one.
    """
    os.environ.update(_SET)
    for name in _DROPPED:
        os.environ.pop(name, None)
