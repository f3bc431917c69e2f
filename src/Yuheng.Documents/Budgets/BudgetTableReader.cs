using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>A budget table while the units of its siblings are not yet known.</summary>
/// <param name="Number">1 to 9.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="Unit">The unit as printed; missing where none is.</param>
/// <param name="Note">注：… as printed.</param>
/// <param name="Department">The body named above the table.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record FoundTable(int Number, Printed Title, Printed Unit, Printed Note, Printed Department, List<TableRow> Rows);

/// <summary>Finds the title of a budget table, and reads the lines under it to its end.</summary>
internal sealed class BudgetTableReader(DocumentReading reading, BudgetRulebook rulebook, List<Finding> findings)
{
    private const int LinesBeforeBody = 6;
    private const int LongestCellOfATable = 60;

    private readonly List<BudgetCell> _cells = [];

    /// <summary>The table whose title stands in a line; null where none does.</summary>
    public (BudgetTitle Title, Printed Printed)? TitleAt(int index)
    {
        var line = reading[index];
        var lineEnds = false;
        for (var cell = 0; cell < line.Count; cell++)
        {
            var printed = line[cell].TrimEnd();
            var text = printed.IsEmpty ? printed : PlainText.WithoutYearBehind(printed);
            if (text.Length > 0 && text[^1] == '表')
            {
                if (WrappedTitle(index, text) is { } whole)
                {
                    return whole;
                }

                if (text.Length <= 120 && rulebook.TitleOf(PlainText.Of(text)) is { } title)
                {
                    return (title, new Printed(printed.Trim().ToString(), line.PlaceOf(cell)));
                }

                lineEnds = true;
            }
        }

        if (!lineEnds)
        {
            return null;
        }

        // A title cut into cells.
        var joined = Joined(line);
        return joined.Length <= 120 && line.Count > 1 && rulebook.TitleOf(PlainText.Of(PlainText.WithoutYearBehind(joined))) is { } cut
            ? (cut, new Printed(joined, line.Place).Repaired("标题被拆成几格，已合并"))
            : null;
    }

    /// <summary>A title cut into two lines: the line above begins with the year and is no title, and both together are one.</summary>
    private (BudgetTitle Title, Printed Printed)? WrappedTitle(int index, ReadOnlySpan<char> text)
    {
        if (index == 0 || text.Length > 40 || Filled(reading[index - 1]) != 1)
        {
            return null;
        }

        var above = Joined(reading[index - 1]);
        var head = above.Length <= 60 ? PlainText.Of(above) : "";
        if (head.Length < 6 || head[4] != '年' || head[^1] == '表' || head.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') >= 0 || head.AsSpan().IndexOfAny(",。;:") >= 0)
        {
            return null;
        }

        var rest = PlainText.Of(text);
        return rest.Length > 0 && !char.IsAsciiDigit(rest[0]) && rulebook.TitleOf(head + rest) is { } wrapped
            ? (wrapped, new Printed(above + text.Trim().ToString(), reading[index - 1].Place).Repaired("标题被拆成两行，已合并"))
            : null;
    }

    /// <summary>Whether a table follows the title in a line, and not the next line of a table of contents.</summary>
    public bool HasBody(int index)
    {
        var seen = 0;
        for (var i = index + 1; i < reading.LineCount && seen < LinesBeforeBody; i++)
        {
            var line = reading[i];
            var filled = Filled(line);
            if (filled == 0)
            {
                continue;
            }

            seen++;
            if (TitleAt(i) is not null)
            {
                return false;
            }

            if (filled > 1)
            {
                return true;
            }

            var plain = PlainText.Of(Joined(line));
            if (BudgetHeadings.PartOf(plain, rulebook) is not null || plain.Contains('。', StringComparison.Ordinal))
            {
                return IsNote(plain);
            }

            if (IsBodyLine(plain) || UnitIn(plain) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the table whose title is in the line at <paramref name="index"/>; <paramref name="next"/> is the first line after it.</summary>
    public FoundTable Read(BudgetTitle title, Printed printed, int index, out int next)
    {
        TableBody body = title.Layout switch
        {
            { IsTwoSided: true } => new TwoSidedBody(title.Layout, rulebook, findings),
            _ when title.Number == 9 => new ThreePublicBody(title.Layout, rulebook, findings),
            _ => new CodedBody(title.Layout, rulebook, findings),
        };
        Printed unit = default, note = default, department = default;
        var cells = _cells;
        BudgetCell.Read(reading[index], cells);
        ReadLabels(cells, ref unit, ref department);
        for (next = index + 1; next < reading.LineCount; next++)
        {
            var line = reading[next];
            if (line.IsBlank)
            {
                continue;
            }

            BudgetCell.Read(line, cells);
            if (cells.Count == 1)
            {
                var plain = cells[0].Plain;
                if (IsNote(plain))
                {
                    note = note.IsMissing ? cells[0].Printed : note with { Raw = note.Raw + "\n" + cells[0].Raw };
                    continue;
                }

                if (!note.IsMissing && note.Raw![^1] is not ('。' or '.') && !EndsTable(next, plain) && plain.Length > 1 && cells[0].Kind == CellKind.Text)
                {
                    note = note with { Raw = note.Raw + cells[0].Raw };
                    continue;
                }

                if (EndsTable(next, plain))
                {
                    break;
                }
            }
            else if (TitleAt(next) is not null || IsProse(cells))
            {
                break;
            }

            if (body.Rows.Count > 0 && IsUnitLine(cells) && TitleFollows(next))
            {
                continue;
            }

            if (!ReadLabels(cells, ref unit, ref department) && !IsCaption(cells))
            {
                body.Read(line, cells);
            }
        }

        if (unit.IsMissing)
        {
            unit = UnitAbove(index);
        }

        body.Finish(printed.Place);
        return new FoundTable(title.Number, printed, unit, note, department, body.Rows);
    }

    /// <summary>The unit that a line names (单位:元); null where it names none.</summary>
    public static string? UnitIn(string plain)
    {
        var at = plain.LastIndexOf("单位", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = plain.AsSpan(at + 2).TrimStart(":").TrimEnd(")。");
        if (rest.StartsWith("人民币", StringComparison.Ordinal))
        {
            rest = rest[3..];
        }

        return AmountUnits.Named(rest) is not null ? rest.ToString() : null;
    }

    /// <summary>How many cells of a line hold something.</summary>
    public static int Filled(ReadingLine line)
    {
        var filled = 0;
        for (var cell = 0; cell < line.Count; cell++)
        {
            filled += line[cell].IsWhiteSpace() ? 0 : 1;
        }

        return filled;
    }

    /// <summary>The cells of a line put together.</summary>
    public static string Joined(ReadingLine line)
    {
        if (line.Count == 1)
        {
            return line[0].Trim().ToString();
        }

        var parts = new List<string>();
        for (var cell = 0; cell < line.Count; cell++)
        {
            if (line[cell].Trim() is { Length: > 0 } text)
            {
                parts.Add(text.ToString());
            }
        }

        return string.Concat(parts);
    }

    /// <summary>A line that says 单位:元 and nothing else.</summary>
    private static bool IsUnitLine(List<BudgetCell> cells) =>
        cells.Count == 1 && cells[0].Plain.Length <= 12 && UnitIn(cells[0].Plain) is not null;

    /// <summary>Whether the next line that holds something, but for the number of a form, is a title: what stands above it belongs to it.</summary>
    private bool TitleFollows(int index)
    {
        var cells = new List<BudgetCell>();
        for (var next = index + 1; next < reading.LineCount; next++)
        {
            BudgetCell.Read(reading[next], cells);
            if (cells.Count > 0 && !IsCaption(cells))
            {
                return TitleAt(next) is not null;
            }
        }

        return false;
    }

    /// <summary>The unit that is printed right above a title; missing where none is.</summary>
    private Printed UnitAbove(int index)
    {
        var cells = new List<BudgetCell>();
        for (var above = index - 1; above >= 0; above--)
        {
            BudgetCell.Read(reading[above], cells);
            if (cells.Count > 0 && !IsCaption(cells))
            {
                return IsUnitLine(cells) ? new Printed(UnitIn(cells[0].Plain), cells[0].Place) : default;
            }
        }

        return default;
    }

    /// <summary>公开02表, 附表3, 表1-1: the number of a form, which stands above its title.</summary>
    private static bool IsCaption(List<BudgetCell> cells)
    {
        if (cells.Count != 1 || cells[0].Plain is not { Length: >= 2 and <= 8 } plain || !plain.Contains('表', StringComparison.Ordinal))
        {
            return false;
        }

        var rest = plain.AsSpan().Trim("公开附件表").Trim("第");
        return rest.Length > 0 && rest.IndexOfAnyExcept("0123456789-—") < 0;
    }

    private bool EndsTable(int index, string plain) =>
        TitleAt(index) is not null
        || BudgetHeadings.PartOf(plain, rulebook) is not null
        || plain.Contains('。', StringComparison.Ordinal)
        || plain.Length > LongestCellOfATable;

    private static bool IsProse(List<BudgetCell> cells) =>
        cells.Exists(c => c.Kind == CellKind.Text && (c.Plain.Length > LongestCellOfATable || c.Plain.Contains('。', StringComparison.Ordinal)) && !IsNote(c.Plain));

    private bool IsBodyLine(string plain) => rulebook.NamesBody(plain);

    private static bool IsNote(string plain) =>
        plain.StartsWith("注:", StringComparison.Ordinal) || plain.StartsWith("备注:", StringComparison.Ordinal) || plain.StartsWith("说明:", StringComparison.Ordinal);

    /// <summary>Reads 编制部门:… and 单位:元; whether the line holds nothing else.</summary>
    private bool ReadLabels(List<BudgetCell> cells, ref Printed unit, ref Printed department)
    {
        var labels = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Kind != CellKind.Text)
            {
                continue;
            }

            var named = UnitIn(cell.Plain);
            if (named is not null)
            {
                labels++;
                if (unit.IsMissing)
                {
                    unit = new Printed(named, cell.Place);
                }
            }

            if (!IsBodyLine(cell.Plain) || cell.Plain == "单位:")
            {
                continue;
            }

            labels++;
            var raw = cell.Raw[(cell.Raw.AsSpan().IndexOfAny(":：") + 1)..];
            var end = named is null ? -1 : raw.LastIndexOf('单');
            raw = (end >= 0 ? raw[..end] : raw).Trim(' ', '\u3000', '(', '（');
            raw = raw.EndsWith("金额", StringComparison.Ordinal) ? raw[..^2].TrimEnd() : raw;
            if (raw.Length == 0 && i + 1 < cells.Count && cells[i + 1].Kind == CellKind.Text && UnitIn(cells[i + 1].Plain) is null)
            {
                raw = cells[++i].Raw;
            }

            if (department.IsMissing && raw.Length > 0)
            {
                department = new Printed(raw, cell.Place);
            }
        }

        return labels > 0 && !cells.Exists(c => c.Kind is CellKind.Amount or CellKind.Code);
    }
}
