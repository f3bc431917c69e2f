using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>A label and the cells between it and the next one.</summary>
/// <param name="Meaning">What the label means.</param>
/// <param name="Column">The index of the label in its row.</param>
/// <param name="Values">The cells after it, blank ones included.</param>
internal readonly record struct Labelled(Meaning Meaning, int Column, GridCell[] Values);

/// <summary>Reads a row as labels with their values, wherever they stand in it.</summary>
internal static class LabelledRow
{
    /// <summary>
    /// The labels among <paramref name="wanted"/>, each with the cells up to the next label of any kind.
    /// In a broken form a label may be cut over two cells (主 | 管部门) or have lost a character (目名称).
    /// </summary>
    public static List<Labelled> Read(FormScope scope, GridRow row, Meaning wanted)
    {
        if (!row.Means(wanted) && !scope.Broken)
        {
            return [];
        }

        var found = new List<Labelled>();
        var cells = row.Cells;
        var (meaning, column, from) = (Meaning.None, -1, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            var (next, taken) = LabelAt(scope, cells, i, wanted);
            if (next == Meaning.None)
            {
                continue;
            }

            Close(i);
            (meaning, column, from) = (next, i, i + taken);
            i += taken - 1;
        }

        Close(cells.Length);
        return found;

        void Close(int end)
        {
            if ((meaning & wanted) != 0)
            {
                found.Add(new Labelled(meaning & wanted, column, cells[from..Math.Max(from, end)]));
            }
        }
    }

    private static (Meaning Meaning, int Taken) LabelAt(FormScope scope, GridCell[] cells, int at, Meaning wanted)
    {
        var cell = cells[at];
        if (cell.IsBlank)
        {
            return (Meaning.None, 0);
        }

        var labels = wanted | Meaning.Block | Meaning.Head | Meaning.Funds | Meaning.Goal | Meaning.Contact;
        if (cell.Means(labels))
        {
            return (cell.Meaning, 1);
        }

        if (!scope.Broken || cell.Length > 12)
        {
            return (Meaning.None, 0);
        }

        var text = scope.Span(cell);
        if (at + 1 < cells.Length && cells[at + 1] is { IsBlank: false, Length: <= 8 } next)
        {
            // The rest of a label may be one by itself: 当年 | 财政拨款.
            var joined = string.Concat(text, scope.Span(next));
            var meaning = Lexicon.Instance.Find(joined) & wanted;
            if (meaning == 0 && next.Means(labels))
            {
                return (Lexicon.Instance.FindDamaged(text, wanted), 1);
            }

            if (meaning == 0 && text[^1] == scope.Span(next)[0])
            {
                meaning = Lexicon.Instance.Find(string.Concat(text, scope.Span(next)[1..])) & wanted;
            }

            if (meaning != 0)
            {
                return (meaning, 2);
            }

            var alone = Lexicon.Instance.FindDamaged(text, wanted);
            meaning = Lexicon.Instance.FindDamaged(joined, wanted);
            if (meaning != 0 && alone == 0)
            {
                return (meaning, 2);
            }

            return (alone, 1);
        }

        return (Lexicon.Instance.FindDamaged(text, wanted), 1);
    }
}
