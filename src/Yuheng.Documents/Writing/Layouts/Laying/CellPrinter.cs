using System.Text;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>Says what a cell prints.</summary>
internal sealed class CellPrinter(LaidRecord record)
{
    private static readonly FieldPath Operator = FieldPath.Parse("operator")!, Number = FieldPath.Parse("number")!, Unit = FieldPath.Parse("unit")!;

    /// <summary>What a cell outside of groups prints.</summary>
    public PrintedValue Of(LayoutCell cell) => cell.Content switch
    {
        LabelContent label => new PrintedValue(cell.IsTitle ? record.TitleOr(label.Text) : record.Fill(label.Text)),
        FieldContent { Pick: { } pick } field => Field(field, record.Pick(pick)),
        FieldContent field => Print(field, record[field.Path], path => record[path]),
        ChoiceContent choice => new PrintedValue(Choice(choice, record[choice.Path].Words)),
        MarkContent mark => Mark(mark, record[mark.Path]),
        _ => new PrintedValue(""),
    };

    /// <summary>What a cell of a group's row prints.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="left">The item to the left, where there are two lists.</param>
    /// <param name="right">The item.</param>
    /// <param name="number">The number of the row, from 1.</param>
    public PrintedValue Of(LayoutCell cell, GroupItem left, GroupItem right, int number) => cell.Content switch
    {
        LabelContent label => new PrintedValue(label.Text.Fill((word, _) => word == "k" ? Digits(number) : record.Fill(TextTemplate.Parse($"{{{word}}}")!))),
        FieldContent { Side: PairSide.Both } field when !right.IsRecorded && right.Fixed is null => Field(field, left),
        FieldContent field => Field(field, field.Side == PairSide.Left ? left : right),
        ChoiceContent choice => new PrintedValue(Choice(choice, right[choice.Path].Words)),
        MarkContent mark => Mark(mark, right[mark.Path]),
        _ => new PrintedValue(""),
    };

    /// <summary>The sum of a field over the items; missing where no item has it.</summary>
    public PrintedValue Sum(SumContent sum, IEnumerable<GroupItem> items)
    {
        decimal? total = null;
        foreach (var item in items)
        {
            total = item[sum.Path].Number is { } number ? (total ?? 0) + number : total;
        }

        return total is { } known ? sum.Format.Print(known, record.WithFen) : new PrintedValue(sum.Format.None);
    }

    /// <summary>The path of the field that a cell shows; null for labels.</summary>
    public static string? PathOf(CellContent content, GroupItem item, bool inGroup)
    {
        return content switch
        {
            FieldContent field => In(field.Path, inGroup || field.Pick is not null),
            ChoiceContent choice => In(choice.Path, inGroup),
            MarkContent mark => In(mark.Path, inGroup) is { } marked ? mark.Equal is null ? marked : $"{marked}={mark.Equal}" : null,
            _ => null,
        };

        string? In(FieldPath path, bool inItem) => !inItem ? path.Text : item.IsRecorded ? path.Of(item.Path) : null;
    }

    /// <summary>A cell as it is laid out.</summary>
    public static LaidCell Laid(LayoutCell cell, int rows, PrintedValue value, string? path, Layout layout) => new(cell.Column, cell.ColumnSpan, rows, value.Text, cell.Look)
    {
        Number = value.Number,
        NumberFormat = value.NumberFormat,
        Field = path,
        Options = cell.Content switch
        {
            ChoiceContent choice => choice.Options,
            MarkContent mark => ["", mark.Sign],
            FieldContent { Path.Text: "level1" } => layout.Order.Level1,
            FieldContent { Path.Text: "level2" } => layout.Order.Level2,
            _ => null,
        },
    };

    private PrintedValue Field(FieldContent field, GroupItem item) => Print(field, item[field.Path], path => item[path]);

    private PrintedValue Print(FieldContent field, FieldValue value, Func<FieldPath, FieldValue> beside)
    {
        var format = field.Format;
        if (value.IsMissing)
        {
            return new PrintedValue(Composed(field, beside) ?? format.None);
        }

        if (value.Number is { } number && format.Kind is ValueFormatKind.Money or ValueFormatKind.Number)
        {
            return format.Print(number, record.WithFen);
        }

        var text = value.Words!;
        return new PrintedValue(format.Kind == ValueFormatKind.Date ? format.PrintDate(text) : PartOf(text, field.Part));
    }

    /// <summary>The value of an indicator that has no printed form, from its typed one.</summary>
    private static string? Composed(FieldContent field, Func<FieldPath, FieldValue> beside)
    {
        if (field.Typed is not { } typed)
        {
            return null;
        }

        FieldValue In(FieldPath path) => beside(FieldPath.Parse($"{typed.Text}.{path.Text}")!);
        return In(Number).Number is { } number ? field.Format.Compose(In(Operator).Text, number, In(Unit).Text) : null;
    }

    private static string PartOf(string code, CodePart part) => part switch
    {
        CodePart.Class => code[..Math.Min(3, code.Length)],
        CodePart.Section => code.Length > 3 ? code[3..Math.Min(5, code.Length)] : "",
        CodePart.Item => code.Length > 5 ? code[5..] : "",
        _ => code,
    };

    /// <summary>The boxes; a word that has none is printed with a ticked one of its own, so that it is not lost.</summary>
    private static string Choice(ChoiceContent choice, string? chosen)
    {
        var text = new StringBuilder();
        foreach (var option in chosen is null || choice.Options.Contains(chosen, StringComparer.Ordinal) ? choice.Options : [.. choice.Options, chosen])
        {
            var box = option == chosen ? choice.Checked : choice.Unchecked;
            text.Append(text.Length > 0 ? choice.Gap : "").Append(choice.BoxAfter ? option : box).Append(choice.BoxAfter ? box : option);
        }

        return text.ToString();
    }

    private static PrintedValue Mark(MarkContent mark, FieldValue value) =>
        new(mark.Equal is null ? value.Flag == true ? mark.Sign : "" : value.Words == mark.Equal ? mark.Sign : "");

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
