"""Files of many invented dispatches, in the shape of each format; one file of code per format.

Each has ``NAME``, the name of the format, and ``write(count, target)``, which writes a file of so
many items piece by piece, or a folder of files. Where a library does the reader's work alone, it
has ``alone(target)`` too, by which that library reads the same; ``benchmarks.readers`` times both.
"""
