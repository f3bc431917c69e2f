using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>Finds the project forms of a document: where one begins, and which rows belong to it.</summary>
public static class FormFinder
{
    /// <summary>How many rows a title may stand above the first label of its form.</summary>
    private const int TitleReach = 8;

    /// <summary>How many rows outside a form are kept before all but the last ones are dropped.</summary>
    private const int KeptBeforeForm = 64;

    internal const int LongestTitle = 60;

    /// <summary>The forms, in the order of the document, found as one goes.</summary>
    public static IEnumerable<ParsedForm> Find(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Forms(reading);
    }

    /// <summary>Whether a text is the title of a form, such as 财政项目支出绩效自评表; entries of a table of contents are not.</summary>
    internal static bool IsTitle(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 5 or > LongestTitle || text[0] is '-' or '·' || !text.Contains('绩') || !text.Contains('效'))
        {
            return false;
        }

        var last = text.LastIndexOf('表');
        return last >= 0 && (text.Length - last <= 3 || FormText.IsYear(text[(last + 1)..])) && text[..last].IndexOfAny("。；;") < 0
            && (text.Contains("目标", StringComparison.Ordinal) || text.Contains("自评", StringComparison.Ordinal)
                || text.Contains("监控", StringComparison.Ordinal) || text.Contains("申报", StringComparison.Ordinal)
                || text.Contains("评价", StringComparison.Ordinal));
    }

    private static IEnumerable<ParsedForm> Forms(DocumentReading reading)
    {
        var rows = new List<GridRow>();
        var (open, named, cut, title, count) = (false, false, false, -1, 0);
        var year = default(Printed?);
        var filled = FilledTemplate.Of(reading);
        foreach (var form in filled?.Forms() ?? [])
        {
            count += form.IsDepartmentTarget ? 0 : 1;
            yield return form;
        }

        var names = new KnownNames(reading);
        foreach (var row in RowAssembly.Rows(reading))
        {
            if (filled?.Covers(row.Line) == true)
            {
                continue;
            }

            names.Look(row);
            if (!open && rows.Count > KeptBeforeForm)
            {
                // Outside a form only what may stand above its first label is kept.
                var dropped = rows.Count - TitleReach;
                rows.RemoveRange(0, dropped);
                title = Math.Max(-1, title - dropped);
            }

            if (rows.Count >= Limits.MaxRowsPerForm && !IsTitleRow(reading, row) && !NamesProject(reading, row))
            {
                cut = true;
                continue;
            }

            rows.Add(row);
            var at = rows.Count - 1;
            if (row.Filled == 0)
            {
                continue;
            }

            if (IsContinuation(reading, row))
            {
                rows.RemoveAt(at);
                continue;
            }

            if (IsTitleRow(reading, row))
            {
                title = at;
                continue;
            }

            var start = -1;
            if (NamesProject(reading, row))
            {
                // A form that began with its title and has not been named yet gets its name here.
                start = open && !named && title < 0 ? -1 : StartAbove(reading, rows, at, title);
                named = true;
            }
            else if (title >= 0 && at - title <= TitleReach && (row.CountOf(Meaning.Head | Meaning.Funds | Meaning.Goal | Meaning.IndicatorColumn) >= 2 || row.Means(Meaning.Task)))
            {
                (start, named) = (title, false);
            }

            if (start >= 0)
            {
                if (open && start > 0 && Parse(start, last: false) is { } form)
                {
                    yield return form;
                }

                rows.RemoveRange(0, start);
                (open, cut, title) = (true, false, -1);
            }
        }

        if (open && Parse(rows.Count, last: true) is { } final)
        {
            yield return final;
        }

        ParsedForm? Parse(int end, bool last)
        {
            year ??= DocumentYear.Find(reading);
            var form = new FormReader(reading, rows.GetRange(0, end), count + 1, year.Value, names, last, cut).Read();
            count += form is null or { IsDepartmentTarget: true } ? 0 : 1;
            return form;
        }
    }

    /// <summary>The title of the next page of the same form: …（续表）, 续表.</summary>
    private static bool IsContinuation(DocumentReading reading, GridRow row)
    {
        if (row.Filled != 1 || row.Meanings != Meaning.None)
        {
            return false;
        }

        var cell = Array.Find(row.Cells, c => !c.IsBlank);
        var text = reading.Text.AsSpan(cell.Start, cell.Length).TrimEnd("）) ");
        return cell.Length <= LongestTitle && (text.EndsWith("续表", StringComparison.Ordinal) || text.EndsWith("(续", StringComparison.Ordinal) || text.EndsWith("（续", StringComparison.Ordinal));
    }

    /// <summary>Whether the row is a title; a damaged one may be spread over several cells.</summary>
    private static bool IsTitleRow(DocumentReading reading, GridRow row)
    {
        if (row.Filled is 0 or > 6)
        {
            return false;
        }

        if (row.Filled == 1)
        {
            foreach (var cell in row.Cells)
            {
                if (!cell.IsBlank)
                {
                    return IsTitle(reading.Text.AsSpan(cell.Start, cell.Length));
                }
            }
        }

        return FormText.MayBeTitle(reading, row) && IsTitle(FormText.Joined(reading, row));
    }

    /// <summary>Whether the row holds the label 项目名称, even if the conversion cut or damaged it.</summary>
    private static bool NamesProject(DocumentReading reading, GridRow row)
    {
        if (row.Means(Meaning.ProjectName))
        {
            return true;
        }

        // 项 | 目名称 | … | 项目性质: only beside another label of the head, since 科目名称 is near to 项目名称 too.
        if (!row.Means(Meaning.Nature | Meaning.Category | Meaning.Department | Meaning.Unit))
        {
            return false;
        }

        var looked = 0;
        foreach (var cell in row.Cells)
        {
            if (!cell.IsBlank && ++looked <= 2 && cell.Length <= 8 && reading.Text.AsSpan(cell.Start, cell.Length).Contains('名')
                && Lexicon.Instance.FindDamaged(reading.Text.AsSpan(cell.Start, cell.Length), Meaning.ProjectName) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first row of the form whose name stands in row <paramref name="at"/>: its title, or the year above it, or the row itself.</summary>
    private static int StartAbove(DocumentReading reading, List<GridRow> rows, int at, int title)
    {
        if (title >= 0 && at - title <= TitleReach)
        {
            return title;
        }

        var start = at;
        if (start > 0 && FormText.IsYear(FormText.Joined(reading, rows[start - 1])))
        {
            start--;
            if (start > 0 && rows[start - 1].Filled > 1 && FormText.ResemblesTitle(FormText.Joined(reading, rows[start - 1])))
            {
                start--;
            }
        }

        return start;
    }
}
