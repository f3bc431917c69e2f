using System.Globalization;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>One cell of a template that is filled in.</summary>
/// <param name="Path">The field.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Cell">The cell.</param>
internal sealed record Entry(string Path, int Row, int Column, LaidCell Cell)
{
    private const string Day = "yyyy-mm-dd";
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>What is filled in.</summary>
    public EntryKind Kind { get; } = EntryKinds.Of(Path, Cell.Options is { Count: > 0 });

    /// <summary>Its name in its sheet, such as C5.</summary>
    public string Name => Spot.Letters(Column) + SheetXml.Digits(Row);

    /// <summary>Its name in formulas that are not to be shifted, such as $C$5.</summary>
    public string Absolute => $"${Spot.Letters(Column)}${SheetXml.Digits(Row)}";

    /// <summary>The cell as the template has it: with the number format of what is to be filled in, also where nothing is filled in yet.</summary>
    /// <param name="unit">The unit of the form's amounts.</param>
    public LaidCell ForFilling(AmountUnit unit) => Kind switch
    {
        EntryKind.Amount => Cell with { NumberFormat = Cell.NumberFormat ?? (unit == AmountUnit.Yuan ? "#,##0.00" : "0.00####") },
        EntryKind.Points => Cell with { NumberFormat = Cell.NumberFormat ?? "0.00" },
        EntryKind.Rate => Cell with { NumberFormat = Cell.NumberFormat ?? "0.00" },
        EntryKind.Day when DateOnly.TryParseExact(Cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            Cell with { Number = day.DayNumber - DayZero.DayNumber, NumberFormat = Day },
        EntryKind.Day when Cell.Text.Length == 0 => Cell with { NumberFormat = Day },
        _ => Cell,
    };
}
