"""Linked data: Web Annotations, provenance and schema.org, each as one JSON-LD document."""

from recoupe.export.jsonld.annotations import export_annotations
from recoupe.export.jsonld.prov import export_prov
from recoupe.export.jsonld.schema_org import export_schema_org

__all__ = ["export_annotations", "export_prov", "export_schema_org"]
