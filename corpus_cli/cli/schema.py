"""corpus schema"""

from __future__ import annotations


def command() -> None:
    """Print the JSON Schema (draft 2020-12) of a record: every key, its type and its meaning.

    \b
    Examples:
      corpus schema > record.schema.json
      corpus schema | jq -r '.properties | keys_unsorted[]'
    """
    import json

    from corpus_cli.core.schema import json_schema

    print(json.dumps(json_schema(), indent=2))
