"""Filters an archive of events with Spark: filter.py RAW CLEAN, two folders or object prefixes.

Not tried: Spark runs nowhere in this project's pipeline. filter.sh, which does the work, is tested.
"""

import sys

from pyspark.sql import SparkSession

raw, clean = sys.argv[1:]
context = SparkSession.builder.appName("hipaa-guard").getOrCreate().sparkContext
filtered = context.textFile(raw).pipe("/opt/hipaa-guard/filter.sh", checkCode=True)
filtered.saveAsTextFile(clean, "org.apache.hadoop.io.compress.GzipCodec")
