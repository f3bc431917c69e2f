using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Json;

/// <summary>
/// A typed target or completion as JSON: its kind, and what the kind has.
/// <c>operatorGiven</c> is there, and false, where the comparison is not printed.
/// </summary>
internal static class IndicatorValueJson
{
    public static void Write(JsonFields json, string name, in IndicatorValue value)
    {
        json.BeginObject(name);
        json.Text("kind", Kind(value.Kind));
        switch (value.Kind)
        {
            case IndicatorValueKind.Number or IndicatorValueKind.Duration:
                WriteOperator(json, value);
                json.Number("number", value.Number);
                WriteUnit(json, value);
                break;
            case IndicatorValueKind.Range:
                json.Number("low", value.Number);
                json.Number("high", value.High);
                WriteUnit(json, value);
                break;
            case IndicatorValueKind.Date:
                WriteOperator(json, value);
                json.Text("text", value.Text);
                json.Text("by", value.Due?.ToString());
                break;
            case IndicatorValueKind.Frequency:
                json.Text("text", value.Text);
                WriteAmount(json, value);
                break;
            case IndicatorValueKind.RelativeToLastYear:
                json.Text("direction", Word(value.Direction));
                WriteAmount(json, value);
                break;
            case IndicatorValueKind.RelativeToBudget:
                WriteOperator(json, value);
                if (value.Number is not null)
                {
                    json.Number("number", value.Number);
                    WriteUnit(json, value);
                }

                break;
            case IndicatorValueKind.Grade:
                json.Text("grade", GradeWord(value.Completion));
                break;
            case IndicatorValueKind.YesNo:
                json.Flag("yes", value.IsYes);
                break;
            case IndicatorValueKind.Wording:
                json.Text("text", value.Text);
                WriteOperatorWherePrinted(json, value);
                break;
            case IndicatorValueKind.Placeholder:
                WriteOperatorWherePrinted(json, value);
                WriteUnit(json, value);
                break;
            case IndicatorValueKind.Unreadable:
                json.Text("why", value.Text);
                break;
            case IndicatorValueKind.None or IndicatorValueKind.Missing:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }

        json.EndObject();
    }

    private static void WriteOperator(JsonFields json, in IndicatorValue value)
    {
        json.Text("operator", value.Comparison switch
        {
            Comparison.Equal => "=",
            Comparison.AtLeast => ">=",
            Comparison.AtMost => "<=",
            Comparison.MoreThan => ">",
            Comparison.LessThan => "<",
            Comparison.About => "~",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        });
        if (!value.IsComparisonGiven)
        {
            json.Flag("operatorGiven", false);
        }

        if (value.Change is { } change)
        {
            json.Text("change", Word(change));
        }
    }

    private static void WriteOperatorWherePrinted(JsonFields json, in IndicatorValue value)
    {
        if (value.IsComparisonGiven)
        {
            WriteOperator(json, value);
        }
    }

    /// <summary>How many times, or by how much, where one is printed; not lower than last year has an operator and no number.</summary>
    private static void WriteAmount(JsonFields json, in IndicatorValue value)
    {
        if (value.Number is null)
        {
            WriteOperatorWherePrinted(json, value);
            return;
        }

        WriteOperator(json, value);
        json.Number("number", value.Number);
        WriteUnit(json, value);
    }

    private static void WriteUnit(JsonFields json, in IndicatorValue value)
    {
        json.Text("unit", value.Unit.Length == 0 ? null : value.Unit);
        if (value.IsUnitDamaged)
        {
            json.Flag("unitDamaged", true);
        }
    }

    private static string Kind(IndicatorValueKind kind) => kind switch
    {
        IndicatorValueKind.Missing => "missing",
        IndicatorValueKind.None => "none",
        IndicatorValueKind.Placeholder => "placeholder",
        IndicatorValueKind.Unreadable => "unreadable",
        IndicatorValueKind.Number => "number",
        IndicatorValueKind.Range => "range",
        IndicatorValueKind.Date => "date",
        IndicatorValueKind.Duration => "duration",
        IndicatorValueKind.Frequency => "frequency",
        IndicatorValueKind.RelativeToLastYear => "relativeToLastYear",
        IndicatorValueKind.RelativeToBudget => "relativeToBudget",
        IndicatorValueKind.Grade => "grade",
        IndicatorValueKind.YesNo => "yesNo",
        IndicatorValueKind.Wording => "wording",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Word(Direction direction) => direction switch
    {
        Direction.More => "more",
        Direction.Less => "less",
        Direction.Same => "same",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    private static string GradeWord(Completion completion) => completion switch
    {
        Completion.Achieved => "达成",
        Completion.PartlyAchieved => "部分达成",
        Completion.NotAchieved => "未达成",
        _ => throw new ArgumentOutOfRangeException(nameof(completion)),
    };
}
