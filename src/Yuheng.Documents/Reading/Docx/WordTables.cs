using System.Xml;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>The tables that are open, one in the other: which column of the grid a cell stands in, and which rows are left out.</summary>
internal sealed class WordTables(Flow flow)
{
    private readonly List<Open> _open = [];
    private int _tooDeep;

    /// <summary>Whether there were tables nested too deep, which are read as paragraphs.</summary>
    public bool NestedTooDeep { get; private set; }

    /// <summary>Whether the open cell goes on with the one above or before it; what it holds is not shown.</summary>
    public bool InCoveredCell => _open.Count > 0 && _open[^1].CellIsCovered;

    private bool AroundIsCovered => _open.Count > 1 && _open[^2].CellIsCovered;

    private Open? Top => _tooDeep == 0 && _open.Count > 0 ? _open[^1] : null;

    /// <summary>A table begins.</summary>
    public void BeginTable()
    {
        if (_tooDeep > 0 || _open.Count == Limits.MaxTableNesting)
        {
            _tooDeep++;
            NestedTooDeep = true;
            return;
        }

        _open.Add(new Open { CellIsCovered = InCoveredCell });
        flow.BeginTable();
    }

    /// <summary>Counts the columns of the grid; what it was before a change is not counted.</summary>
    public void Grid(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var columns = 0;
        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            if (xml.LocalName == "gridCol")
            {
                columns++;
            }
            else
            {
                xml.ToEnd();
            }
        }

        if (Top is { } table)
        {
            table.Columns = Math.Min(columns, Limits.MaxCellsPerLine);
        }
    }

    /// <summary>A row begins.</summary>
    public void BeginRow()
    {
        if (Top is { } table)
        {
            (table.Column, table.After, table.RowIsOpen, table.RowIsLeftOut) = (0, 0, true, false);
        }
    }

    /// <summary>The properties of a row: columns before and after it, whether it was deleted or is hidden.</summary>
    public void RowProperties(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            if (Top is not { } table)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "gridBefore": table.Column = Columns(xml, 0); break;
                case "gridAfter": table.After = Columns(xml, 0); break;
                case "del": table.RowIsLeftOut = true; break;
                case "hidden": table.RowIsLeftOut |= xml.IsOn(); break;
                case "trPrChange": xml.ToEnd(); break;
            }
        }
    }

    /// <summary>A cell begins.</summary>
    public void BeginCell()
    {
        if (Top is { RowIsOpen: true } table)
        {
            (table.Span, table.CellIsCovered) = (1, AroundIsCovered);
            flow.BeginCell(table.Column);
        }
    }

    /// <summary>The properties of a cell: how many columns it covers, whether it goes on with another.</summary>
    public void CellProperties(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            if (Top is not { } table)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "gridSpan": table.Span = Columns(xml, 1); break;
                case "vMerge" or "hMerge": table.CellIsCovered |= xml.Val() is null or "continue"; break;
                case "cellDel": table.CellIsCovered = true; break;
                case "tcPrChange": xml.ToEnd(); break;
            }
        }
    }

    /// <summary>The cell ends.</summary>
    public void EndCell()
    {
        if (Top is { RowIsOpen: true } table)
        {
            flow.EndCell();
            table.Column = Math.Min(table.Column + table.Span, Limits.MaxCellsPerLine);
            table.CellIsCovered = AroundIsCovered;
        }
    }

    /// <summary>The row ends.</summary>
    public void EndRow()
    {
        if (Top is not { RowIsOpen: true } table)
        {
            return;
        }

        table.RowIsOpen = false;
        if (table.RowIsLeftOut)
        {
            flow.DropRow();
        }
        else
        {
            flow.EndRow(Math.Max(table.Columns, table.Column + table.After));
        }
    }

    /// <summary>The table ends.</summary>
    public void EndTable()
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
        }
        else if (_open.Count > 0)
        {
            flow.EndTable();
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>Everything that is open ends; the row that was being read is kept as far as it goes.</summary>
    public void EndAll()
    {
        _tooDeep = 0;
        while (_open.Count > 0)
        {
            EndCell();
            EndRow();
            EndTable();
        }
    }

    private static int Columns(XmlReader xml, int least) => Math.Clamp(xml.Number() ?? least, least, Limits.MaxCellsPerLine);

    private sealed class Open
    {
        public int Columns { get; set; }

        public int Column { get; set; }

        public int Span { get; set; } = 1;

        public int After { get; set; }

        public bool RowIsOpen { get; set; }

        public bool RowIsLeftOut { get; set; }

        public bool CellIsCovered { get; set; }
    }
}
