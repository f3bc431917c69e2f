using System.Globalization;
using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>How an amount of the prose agrees with the tables.</summary>
internal enum Fit : byte
{
    /// <summary>No table says it.</summary>
    NoCell,

    /// <summary>The same, as far as its last digit goes.</summary>
    Same,

    /// <summary>Away by no more than one of its last digit (尾差).</summary>
    LastDigit,

    /// <summary>Another amount.</summary>
    Off,

    /// <summary>The same digits in another unit: 元 printed for 万元, or the other way.</summary>
    Unit,

    /// <summary>The cell is blank.</summary>
    Blank,

    /// <summary>Its digits are no number.</summary>
    Misprint,
}

/// <summary>An amount of the prose against the cell that says the same.</summary>
/// <param name="Fit">How they agree.</param>
/// <param name="Cell">The cell; of several the one that decides.</param>
/// <param name="IsAmbiguous">Whether several rows bear the name, so that it is not known which is meant.</param>
internal readonly record struct CellFit(Fit Fit, TableCell Cell, bool IsAmbiguous)
{
    private const decimal FactorOfUnits = 10_000m;

    /// <summary>Whether the tables already say that the amount is wrong, or cannot be read.</summary>
    public bool IsWrong => Fit is Fit.Off or Fit.Unit or Fit.Misprint;

    /// <summary>The cell in words: 表 5（第61行）.</summary>
    public string Where => Cell.Amount.Printed.Place is { Exists: true } place ? $"表 {Cell.Table}（{place.OfLine}）" : $"表 {Cell.Table} ";

    /// <summary>Sets the amount of a statement against the tables.</summary>
    public static CellFit Of(BudgetProse prose, BudgetStatement statement)
    {
        if (statement.Amount is not { } figure || statement.IsCount || statement.IsInReason)
        {
            return default;
        }

        var isItem = statement.Known is null && statement.Paragraph.Part == BudgetPart.Notes && statement.Whole is null;
        var cells = statement.Known is { } known ? prose.Cells.Of(known) : isItem ? prose.Cells.OfItem(statement.Subject) : [];
        var isAmbiguous = isItem && prose.Cells.CountOf(statement.Subject) > 1;
        if (figure.Value is not { } amount)
        {
            // The projects with targets are as a rule all projects there are.
            cells = statement.Known == BudgetSubject.TargetAmount ? prose.Cells.Of(BudgetSubject.ProjectExpense) : cells;
            var fitting = cells.FirstOrDefault(c => c.Amount.Value is { } yuan && HasDigits(figure, yuan.Yuan));
            return new CellFit(Fit.Misprint, fitting.Amount.Value is null ? cells.FirstOrDefault(c => c.Amount.Value is not null) : fitting, isAmbiguous);
        }

        return Nearest(cells, figure, amount, isAmbiguous);
    }

    /// <summary>Whether the digits of a misprinted figure are those of an amount in the figure's unit, with up to two decimals.</summary>
    public static bool HasDigits(ProseFigure figure, decimal yuan)
    {
        var inUnit = yuan / (AmountUnits.Named(figure.Unit)?.InYuan() ?? 1m);
        return figure.Digits == Digits(inUnit, "F2") || figure.Digits == Digits(inUnit, "F1") || figure.Digits == Digits(inUnit, "F0");
    }

    /// <summary>An amount of yuan as it would be printed in a unit, with the decimals of <paramref name="step"/>.</summary>
    public static string Spelt(decimal yuan, string unit, decimal step)
    {
        var worth = AmountUnits.Named(unit)?.InYuan() ?? 1m;
        var decimals = step <= 0 || step >= worth ? 0 : step * 10 >= worth ? 1 : 2;
        return decimal.Round(yuan / worth, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + unit;
    }

    private static string Digits(decimal number, string format) =>
        decimal.Round(number, format[1] - '0', MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);

    private static CellFit Nearest(IReadOnlyList<TableCell> cells, ProseFigure figure, decimal amount, bool isAmbiguous)
    {
        TableCell? first = null, near = null;
        TableCell? blank = null;
        foreach (var cell in cells)
        {
            if (cell.Amount.Value is not { } money)
            {
                blank = cell.Amount.State == ReadState.Missing && (blank is null || cell.RowIsFilled) ? cell : blank;
                continue;
            }

            var away = Math.Abs(money.Yuan - amount);
            if (away <= Math.Max(figure.Half, cell.Step / 2))
            {
                return new CellFit(Fit.Same, cell, isAmbiguous);
            }

            first ??= cell;
            near = near is null && away <= Math.Max(figure.Step, cell.Step) ? cell : near;
        }

        if (first is not { } decides)
        {
            return blank is not { } empty ? default : new CellFit(amount == 0 ? Fit.Same : empty.RowIsFilled ? Fit.Blank : Fit.NoCell, empty, isAmbiguous);
        }

        if (amount == 0 && blank is { } none)
        {
            return new CellFit(Fit.Same, none, isAmbiguous);
        }

        var cellYuan = decides.Amount.Value!.Value.Yuan;
        var isUnit = amount != 0 && Math.Abs(amount) < decimal.MaxValue / FactorOfUnits
            && (Math.Abs((amount * FactorOfUnits) - cellYuan) <= figure.Half * FactorOfUnits || Math.Abs(amount - (cellYuan * FactorOfUnits)) <= figure.Half);
        return near is { } rounded ? new CellFit(Fit.LastDigit, rounded, isAmbiguous) : new CellFit(isUnit ? Fit.Unit : Fit.Off, decides, isAmbiguous);
    }
}
