"""Writes laid-out forms with openpyxl in the way its manual shows; says the seconds of processor that it took.

python3 WorkbookWrittenWithOpenpyxl.py FORMS.json
"""
import io
import json
import sys
import time

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

ALIGN = ["left", "center", "right"]
THIN = Side(style="thin")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def write(cell, text, size, bold, align, border=None):
    cell.value = text
    cell.font = Font(name="宋体", size=size, bold=bold)
    cell.alignment = Alignment(horizontal=ALIGN[align], vertical="center", wrap_text=True)
    if border:
        cell.border = border


def form(blocks):
    workbook = Workbook()
    sheet = workbook.active
    widths = next(b["columns"] for b in blocks if "columns" in b)
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width / 5.25
    row = 0
    for block in blocks:
        if "text" in block:
            row += 1
            write(sheet.cell(row, 1), block["text"], block["size"], block["bold"], block["align"])
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(widths))
            continue
        for height, cells in block["rows"]:
            row += 1
            sheet.row_dimensions[row].height = height
            for column, columns, rows, text, size, bold, align, number, number_format in cells:
                for r in range(row, row + rows):
                    for c in range(column + 1, column + columns + 1):
                        sheet.cell(r, c).border = GRID
                cell = sheet.cell(row, column + 1)
                write(cell, text if number is None else number, size, bold, align, GRID)
                cell.number_format = number_format or "@"
                if columns > 1 or rows > 1:
                    sheet.merge_cells(start_row=row, start_column=column + 1, end_row=row + rows - 1, end_column=column + columns)
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    output = io.BytesIO()
    workbook.save(output)
    return output.tell()


forms = json.load(open(sys.argv[1], encoding="utf-8"))
form(forms[0])
start = time.process_time()
for blocks in forms:
    form(blocks)
print(time.process_time() - start)
