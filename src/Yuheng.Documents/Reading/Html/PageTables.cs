namespace Yuheng.Documents.Reading.Html;

/// <summary>The tables that are open at a point of a page: what ends where, and which column of the grid a cell stands in.</summary>
internal sealed class PageTables(Page page, PageText text)
{
    /// <summary>The largest colspan that browsers follow.</summary>
    private const int MostColumns = 1000;

    private readonly Stack<Open> _open = new();
    private int _tooDeep;

    private Open? Top => _tooDeep == 0 && _open.Count > 0 ? _open.Peek() : null;

    /// <summary>The paragraph ends.</summary>
    public void EndParagraph()
    {
        var (start, length) = text.Take();
        if (length == 0)
        {
            return;
        }

        page.Parts.Add(new PagePart(PartKind.Paragraph, start, length));
        if (_open.Count > 0 && _open.Peek() is { InCell: true } table)
        {
            table.Paragraphs++;
        }
    }

    /// <summary>A link stands here.</summary>
    public void SawLink()
    {
        if (Top is { } table)
        {
            table.RowHasLinks = true;
        }
    }

    /// <summary>A table begins; within a table but in none of its cells, that one has ended.</summary>
    public void BeginTable(bool isLayout)
    {
        EndParagraph();
        if (Top is { InCell: false })
        {
            EndTable();
        }

        if (_tooDeep > 0 || _open.Count == Limits.MaxTableNesting)
        {
            _tooDeep++;
            page.NestedTooDeep = true;
            return;
        }

        if (Top is { } around)
        {
            around.RowHasTables = around.Table.HasTables = true;
        }

        page.Parts.Add(new PagePart(PartKind.Table, page.Tables.Count, 0));
        var table = new PageTable { SaidToBeLayout = isLayout };
        page.Tables.Add(table);
        _open.Push(new Open(table));
    }

    /// <summary>The table ends.</summary>
    public void EndTable()
    {
        if (_tooDeep > 0)
        {
            EndParagraph();
            _tooDeep--;
            return;
        }

        EndRow();
        if (_open.TryPop(out _))
        {
            page.Parts.Add(new PagePart(PartKind.EndTable, 0, 0));
        }
    }

    /// <summary>Everything that is open ends with the page.</summary>
    public void EndAll()
    {
        _tooDeep = 0;
        EndParagraph();
        while (_open.Count > 0)
        {
            EndTable();
        }
    }

    /// <summary>A group of rows begins or ends; no cell reaches beyond it.</summary>
    public void EndGroup()
    {
        EndRow();
        Top?.CoveredUntil.Clear();
    }

    /// <summary>A row begins.</summary>
    public void BeginRow()
    {
        EndRow();
        if (Top is { } table)
        {
            page.Parts.Add(new PagePart(PartKind.Row, 0, 0));
            table.BeginRow();
        }
    }

    /// <summary>The row ends.</summary>
    public void EndRow()
    {
        EndCell();
        if (Top is { InRow: true } table)
        {
            page.Parts.Add(new PagePart(PartKind.EndRow, 0, 0));
            table.EndRow();
        }
    }

    /// <summary>What a hidden cell or row follows ends.</summary>
    public void EndBefore(string name)
    {
        if (name == "tr")
        {
            EndRow();
        }
        else
        {
            EndCell();
        }
    }

    /// <summary>A cell begins.</summary>
    /// <param name="columns">How many columns it covers.</param>
    /// <param name="rows">How many rows; 0 for all that follow in its group.</param>
    public void BeginCell(int columns, int rows)
    {
        EndCell();
        if (Top is not { } table)
        {
            return;
        }

        if (!table.InRow)
        {
            BeginRow();
        }

        page.Parts.Add(new PagePart(PartKind.Cell, table.BeginCell(Math.Clamp(columns, 1, MostColumns), rows), 0));
    }

    /// <summary>The cell ends.</summary>
    public void EndCell()
    {
        EndParagraph();
        if (Top is { InCell: true } table)
        {
            page.Parts.Add(new PagePart(PartKind.EndCell, 0, 0));
            table.EndCell();
        }
    }

    /// <summary>A table that has not ended.</summary>
    private sealed class Open(PageTable table)
    {
        private int _row, _column, _filled;

        public PageTable Table { get; } = table;

        /// <summary>For each column, the first row that no cell from above reaches.</summary>
        public List<int> CoveredUntil { get; } = [];

        public bool InRow { get; private set; }

        public bool InCell { get; private set; }

        public bool RowHasTables { get; set; }

        public bool RowHasLinks { get; set; }

        /// <summary>How many paragraphs the cell has so far.</summary>
        public int Paragraphs { get; set; }

        public void BeginRow()
        {
            (InRow, RowHasTables, RowHasLinks) = (true, false, false);
            (_column, _filled) = (0, 0);
        }

        public void EndRow()
        {
            InRow = false;
            _row++;
            Table.Rows++;
            Table.ValueRows += _filled > 1 && !RowHasTables && !RowHasLinks ? 1 : 0;
        }

        /// <summary>The column that the cell stands in.</summary>
        public int BeginCell(int columns, int rows)
        {
            (InCell, Paragraphs) = (true, 0);
            while (_column < CoveredUntil.Count && CoveredUntil[_column] > _row)
            {
                _column++;
            }

            var column = _column;
            _column = Math.Min(_column + columns, Limits.MaxCellsPerLine);
            if (rows != 1)
            {
                var until = rows == 0 ? int.MaxValue : (int)Math.Min(_row + (long)rows, int.MaxValue);
                while (CoveredUntil.Count < _column)
                {
                    CoveredUntil.Add(0);
                }

                for (var covered = column; covered < _column; covered++)
                {
                    CoveredUntil[covered] = until;
                }
            }

            // The last cell of a row may claim any number of columns; the grid has those in which a cell begins.
            Table.Width = Math.Max(Table.Width, column + 1);
            return column;
        }

        public void EndCell()
        {
            InCell = false;
            _filled += Paragraphs > 0 ? 1 : 0;
            Table.MostParagraphs = Math.Max(Table.MostParagraphs, Paragraphs);
        }
    }
}
