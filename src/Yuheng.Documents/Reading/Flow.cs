using System.Buffers;

namespace Yuheng.Documents.Reading;

/// <summary>
/// Lays out what flows down a document — paragraphs, tables, tables within tables — as the lines of a reading.
/// Outside of tables every paragraph is a line, and so is each part of it between line breaks; tabs within it make cells.
/// In a table every row is a line. A table that only holds others together leaves no trace: where one cell alone of a row
/// has anything in it, and a table is in it, or where the row has one column, what is in it stands in its order.
/// Beside other cells, the rows of a table in a cell become lines of their own after the row.
/// </summary>
internal sealed class Flow(ReadingBuilder reading)
{
    private readonly List<Table> _tables = [];
    private int _depth;

    /// <summary>Whether a limit was reached: nothing more is taken, and the reader may stop.</summary>
    public bool IsFull => reading.IsFull;

    /// <summary>How many tables are open, one in the other.</summary>
    public int Depth => _depth;

    /// <summary>A paragraph, outside of tables or in the open cell.</summary>
    public void Paragraph(ReadOnlySpan<char> text)
    {
        if (_depth > 0 && _tables[_depth - 1].InCell)
        {
            _tables[_depth - 1].Add(text, isRow: false);
        }
        else
        {
            Lines(Math.Max(0, _depth - 1), text);
        }
    }

    /// <summary>A page ends here; not told of within tables.</summary>
    public void BreakPage()
    {
        if (_depth == 0)
        {
            reading.BeginPage(0);
        }
    }

    /// <summary>A table begins.</summary>
    public void BeginTable()
    {
        if (_depth == 0)
        {
            reading.BeginTable();
        }

        if (_tables.Count == _depth)
        {
            _tables.Add(new Table());
        }

        _depth++;
    }

    /// <summary>The table that began last ends.</summary>
    public void EndTable()
    {
        _tables[--_depth].Clear();
        if (_depth == 0)
        {
            reading.EndTable();
        }
    }

    /// <summary>A cell of the row begins.</summary>
    /// <param name="column">Its column in the grid, from 0.</param>
    public void BeginCell(int column) => _tables[_depth - 1].BeginCell(column);

    /// <summary>The cell ends.</summary>
    public void EndCell() => _tables[_depth - 1].InCell = false;

    /// <summary>The row is left out with all that is in it.</summary>
    public void DropRow() => _tables[_depth - 1].Clear();

    /// <summary>The row ends.</summary>
    /// <param name="width">How many columns the grid has.</param>
    public void EndRow(int width)
    {
        var table = _tables[_depth - 1];
        if (width <= 1 || (table.HasRows && table.FilledCells <= 1))
        {
            for (var block = 0; block < table.Blocks.Count; block++)
            {
                Line(_depth - 1, table.TextOf(block), table.Blocks[block].IsRow);
            }
        }
        else
        {
            Row(table, width);
            for (var block = 0; table.HasRows && block < table.Blocks.Count; block++)
            {
                if (table.Blocks[block].IsRow)
                {
                    Line(_depth - 1, table.TextOf(block), isRow: true);
                }
            }
        }

        table.Clear();
    }

    private void Row(Table table, int width)
    {
        if (_depth > 1)
        {
            _tables[_depth - 2].Add(table.Joined(width), isRow: true);
            return;
        }

        reading.BeginLine();
        for (var cell = 0; cell < table.Cells.Count; cell++)
        {
            reading.AddBlanks(table.Cells[cell].Column);
            reading.AddCell(table.TextOfCell(cell));
        }

        reading.AddBlanks(width);
        reading.EndLine();
    }

    private void Line(int depth, ReadOnlySpan<char> text, bool isRow)
    {
        if (!isRow)
        {
            Lines(depth, text);
        }
        else if (depth > 0)
        {
            _tables[depth - 1].Add(text, isRow: true);
        }
        else
        {
            Cells(text);
        }
    }

    /// <summary>Text that is no cell's: each part between line breaks is a line.</summary>
    private void Lines(int depth, ReadOnlySpan<char> text)
    {
        if (depth > 0)
        {
            _tables[depth - 1].Add(text, isRow: false);
            return;
        }

        foreach (var line in text.Split('\n'))
        {
            Cells(text[line]);
        }
    }

    private void Cells(ReadOnlySpan<char> line)
    {
        reading.BeginLine();
        foreach (var cell in line.Split('\t'))
        {
            reading.AddCell(line[cell]);
        }

        reading.EndLine();
    }

    /// <summary>The row of a table that is being read: the blocks of each cell, as ranges of one text.</summary>
    private sealed class Table
    {
        private readonly ArrayBufferWriter<char> _text = new();
        private readonly ArrayBufferWriter<char> _joined = new();

        public bool InCell { get; set; }

        /// <summary>Whether a row of a table within stands among the blocks.</summary>
        public bool HasRows { get; private set; }

        public List<(int Column, int FirstBlock)> Cells { get; } = [];

        public List<(int Start, int Length, bool IsRow)> Blocks { get; } = [];

        /// <summary>How many cells have anything in them.</summary>
        public int FilledCells
        {
            get
            {
                var count = 0;
                for (var cell = 0; cell < Cells.Count; cell++)
                {
                    count += EndOf(cell) > Cells[cell].FirstBlock ? 1 : 0;
                }

                return count;
            }
        }

        public void BeginCell(int column)
        {
            Cells.Add((column, Blocks.Count));
            InCell = true;
        }

        /// <summary>Adds a block; one without text is none. The tabs of a row stand between its cells, those of a paragraph are blanks.</summary>
        public void Add(ReadOnlySpan<char> text, bool isRow)
        {
            text = isRow ? text : text.Trim();
            if (text.IsWhiteSpace())
            {
                return;
            }

            var into = _text.GetSpan(text.Length + 1);
            text.CopyTo(into);
            if (!isRow)
            {
                into[..text.Length].Replace('\t', ' ');
            }

            into[text.Length] = '\n';
            Blocks.Add((_text.WrittenCount, text.Length, isRow));
            _text.Advance(text.Length + 1);
            HasRows |= isRow;
        }

        public ReadOnlySpan<char> TextOf(int block) => _text.WrittenSpan.Slice(Blocks[block].Start, Blocks[block].Length);

        /// <summary>The paragraphs of a cell, a line break between them.</summary>
        public ReadOnlySpan<char> TextOfCell(int cell)
        {
            var (first, end) = (Cells[cell].FirstBlock, EndOf(cell));
            if (first == end)
            {
                return [];
            }

            if (!HasRows)
            {
                return _text.WrittenSpan[Blocks[first].Start..(Blocks[end - 1].Start + Blocks[end - 1].Length)];
            }

            _joined.ResetWrittenCount();
            for (var block = first; block < end; block++)
            {
                if (!Blocks[block].IsRow)
                {
                    _joined.Write(TextOf(block));
                    _joined.Write("\n");
                }
            }

            return _joined.WrittenSpan.TrimEnd('\n');
        }

        /// <summary>The row with tabs between its cells.</summary>
        public ReadOnlySpan<char> Joined(int width)
        {
            var row = new System.Text.StringBuilder();
            var column = 0;
            for (var cell = 0; cell < Cells.Count; cell++)
            {
                row.Append('\t', Math.Max(0, Cells[cell].Column - column)).Append(TextOfCell(cell));
                column = Math.Max(column, Cells[cell].Column);
            }

            return row.Append('\t', Math.Max(0, width - 1 - column)).ToString();
        }

        public void Clear()
        {
            _text.ResetWrittenCount();
            Cells.Clear();
            Blocks.Clear();
            InCell = HasRows = false;
        }

        private int EndOf(int cell) => cell + 1 < Cells.Count ? Cells[cell + 1].FirstBlock : Blocks.Count;
    }
}
