# The yardstick: loads each workbook of a folder, looks at every cell, saves it into another. usage: walk.py FROM TO
import os
import sys

import openpyxl

source, target = sys.argv[1:]
for name in sorted(os.listdir(source)):
    book = openpyxl.load_workbook(os.path.join(source, name))
    filled = sum(1 for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)
    book.save(os.path.join(target, name))
