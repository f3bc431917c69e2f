"""Writes laid-out forms with python-docx in the way its manual shows; says the seconds of processor that it took.

python3 WordWithPythonDocx.py FORMS.json
"""
import io
import json
import sys
import time

from docx import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

ALIGN = [WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT]


def write(paragraph, text, size, bold, align):
    paragraph.alignment = ALIGN[align]
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.bold = bold
    run.font.name = "宋体"
    run._element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")


def form(blocks):
    document = Document()
    for block in blocks:
        if "text" in block:
            write(document.add_paragraph(), block["text"], block["size"], block["bold"], block["align"])
            continue
        table = document.add_table(rows=len(block["rows"]), cols=len(block["columns"]), style="Table Grid")
        table.autofit = False
        for row, (height, cells) in enumerate(block["rows"]):
            table.rows[row].height = Pt(height)
            for column, columns, rows, text, size, bold, align, *_ in cells:
                cell = table.cell(row, column)
                if columns > 1 or rows > 1:
                    cell = cell.merge(table.cell(row + rows - 1, column + columns - 1))
                cell.width = Pt(sum(block["columns"][column:column + columns]))
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
                write(cell.paragraphs[0], text, size, bold, align)
    output = io.BytesIO()
    document.save(output)
    return output.tell()


forms = json.load(open(sys.argv[1], encoding="utf-8"))
form(forms[0])
start = time.process_time()
for blocks in forms:
    form(blocks)
print(time.process_time() - start)
