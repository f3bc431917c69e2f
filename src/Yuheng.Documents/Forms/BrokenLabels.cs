using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>Labels that the conversion cut over several cells.</summary>
internal static class BrokenLabels
{
    /// <summary>Whether the conversion cut the words of a form over several cells: its title or a label of its head is in pieces (主 | 管部门).</summary>
    public static bool IsIn(DocumentReading reading, List<GridRow> rows)
    {
        Span<char> joined = stackalloc char[24];
        foreach (var row in rows)
        {
            if (IndicatorsReader.IsHeading(row))
            {
                return false;
            }

            if (row.Filled > 1 && FormText.MayBeTitle(reading, row) && FormText.ResemblesTitle(FormText.Joined(reading, row)))
            {
                return true;
            }

            for (var i = 0; i + 1 < row.Cells.Length; i++)
            {
                var (first, second) = (row.Cells[i], row.Cells[i + 1]);
                if (first is { Length: > 0 and <= 10, Meaning: Meaning.None } && second is { Length: > 0 and <= 10, Meaning: Meaning.None })
                {
                    reading.Text.AsSpan(first.Start, first.Length).CopyTo(joined);
                    reading.Text.AsSpan(second.Start, second.Length).CopyTo(joined[first.Length..]);
                    if ((Lexicon.Instance.Find(joined[..(first.Length + second.Length)]) & (Meaning.Head | Meaning.Funds | Meaning.Goal)) != 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
