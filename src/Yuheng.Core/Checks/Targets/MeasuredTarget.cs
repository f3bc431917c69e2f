using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>The target of an indicator as a figure that the figures of a text can be set against.</summary>
/// <param name="Number">The number of the indicator, from 1.</param>
/// <param name="Row">The indicator.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Base">The unit that it is compared in; empty where none is printed.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">The number in that unit.</param>
internal readonly record struct MeasuredTarget(int Number, Indicator Row, ThingName Name, string Base, FigureKind Kind, decimal Value)
{
    /// <summary>Beyond this a number is not compared.</summary>
    private const decimal Greatest = 10_000_000_000_000m;

    /// <summary>How the target compares.</summary>
    public Comparison Comparison => Row.Target.Comparison;

    /// <summary>The target as a figure; null where it is none.</summary>
    private static MeasuredTarget? Of(int number, Indicator row, in IndicatorValue printed, CheckedForm form)
    {
        if (printed is not { IsQuantity: true, Number: { } value } || Math.Abs(value) > Greatest || row.Printed.Name.IsMissing)
        {
            return null;
        }

        var name = new ThingName(row.Printed.Name.Raw, form.Profile);
        var word = printed.Unit;
        if (FigureUnit.Named(word) is { } unit)
        {
            return new MeasuredTarget(number, row, name, unit.Base, unit.Kind, value * unit.Factor);
        }

        return AmountUnits.Named(word) is { } money
            ? new MeasuredTarget(number, row, name, FigureUnit.Yuan, FigureKind.Money, value * money.InYuan())
            : new MeasuredTarget(number, row, name, word, word.Length == 0 ? FigureKind.Number : FigureKind.Count, value);
    }

    /// <summary>The targets of a form that are figures, in the order printed.</summary>
    public static List<MeasuredTarget> AllOf(CheckedForm form)
    {
        var targets = new List<MeasuredTarget>(form.Indicators.Count);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (Of(i + 1, form.Indicators[i], form.Indicators[i].Target, form) is { } target)
            {
                targets.Add(target);
            }
        }

        return targets;
    }

    /// <summary>The completed values of a form that are figures.</summary>
    public static List<MeasuredTarget> AllCompleted(CheckedForm form)
    {
        var values = new List<MeasuredTarget>(form.Indicators.Count);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (!form.Indicators[i].Actual.IsComparisonGiven && Of(i + 1, form.Indicators[i], form.Indicators[i].Actual, form) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>Whether the figure is in the unit of the target; a bare target takes any counted figure.</summary>
    public bool IsInUnitOf(in TextFigure figure) =>
        figure.Unit is { } unit && (Base.Length == 0 ? figure.Kind is FigureKind.Count or FigureKind.Duration : unit.Base == Base);

    /// <summary>The figure in the unit of the target; a bare target is compared with the number as printed.</summary>
    public decimal ValueOf(in TextFigure figure) => Base.Length == 0 || figure.Kind == FigureKind.Money ? figure.Value : figure.Value * figure.Unit!.Factor;
}
