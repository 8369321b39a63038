"""Everything as flat tables: CSV, JSONL, Parquet, Excel, with what each column means."""
