using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>What a cell of a budget table looks like.</summary>
internal enum CellKind : byte
{
    /// <summary>Letters and marks that the conversion left: nothing that a table holds.</summary>
    Noise,

    /// <summary>Digits only, few enough for a code: 204, 02, 2040201.</summary>
    Code,

    /// <summary>An amount, readable or not, or a mark for nothing.</summary>
    Amount,

    /// <summary>Words.</summary>
    Text,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Index">Its index in the line.</param>
/// <param name="Raw">Its text, trimmed.</param>
/// <param name="Plain">Its text as it is compared.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The number in it; null where it holds none that can be read.</param>
/// <param name="IsNothing">Whether only a mark for nothing is printed.</param>
internal readonly record struct BudgetCell(int Index, string Raw, string Plain, CellKind Kind, Place Place, decimal? Value, bool IsNothing)
{
    /// <summary>The cell as a printed value.</summary>
    public Printed Printed => new(Raw, Place);

    /// <summary>Whether an amount may be printed in it: a code and a small amount look alike.</summary>
    public bool IsAmount => Kind is CellKind.Amount or CellKind.Code;

    /// <summary>Puts the cells of a line that hold something into <paramref name="cells"/>, which one reading uses for all its lines.</summary>
    public static void Read(ReadingLine line, List<BudgetCell> cells)
    {
        cells.Clear();
        for (var index = 0; index < line.Count; index++)
        {
            var text = line[index].Trim();
            if (text.Length > 0)
            {
                var plain = PlainText.Of(text);
                var kind = KindOf(plain);
                if (kind == CellKind.Text && cells.Count > 0 && cells[^1].Index == index - 1 && cells[^1].Plain == plain)
                {
                    // A merged cell that the conversion wrote into each column that it covers: the last is next to what follows.
                    cells[^1] = cells[^1] with { Index = index };
                    continue;
                }

                var number = kind is CellKind.Amount or CellKind.Code ? PrintedNumber.Read(text) : default;
                cells.Add(new BudgetCell(index, text.SequenceEqual(plain) ? plain : text.ToString(), plain, kind, line.PlaceOf(index), number.Value, number.IsNothing));
            }
        }
    }

    private static CellKind KindOf(string plain)
    {
        int digits = 0, words = 0, marks = 0, nothings = 0;
        foreach (var c in plain)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is >= '\u4e00' and <= '\u9fff')
            {
                words++;
            }
            else if (c is ',' or '.')
            {
                marks++;
            }
            else if (c is '-' or '－' or '—' or '–' or '−' or '/' or '─')
            {
                nothings++;
            }
        }

        return words > 0 ? CellKind.Text
            : digits == plain.Length && digits <= 7 ? CellKind.Code
            : digits > 0 && digits + marks + nothings == plain.Length ? CellKind.Amount

            // One damaged character in a long number leaves it a number, which nobody can read; in a short one it is noise.
            : digits >= 3 && digits + marks + nothings >= plain.Length - 1 ? CellKind.Amount
            : nothings == plain.Length && nothings > 0 ? CellKind.Amount
            : CellKind.Noise;
    }
}
