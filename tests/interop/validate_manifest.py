# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks manifests against a JSON schema: validate_manifest.py SCHEMA MANIFEST..."""

import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
for path in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(path, encoding="utf-8"))):
        sys.exit(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
