using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>
/// A published budget as content: its tables, text and statements as they were printed. A publication has the function codes in tables 2 to 7 and the economic codes in table 8,
/// and nothing that says which goes with which; lines made up to fit would be invented, so there are none, and the tables are kept as they came.
/// Rows: h tables, b their rows, s paragraphs, v statements, d descriptions of projects. They are no fields of <c>rulebook/fields.tsv</c>: no page writes them.
/// </summary>
public static class GivenBudget
{
    private const string Year = "given.year", Department = "given.department";

    private static readonly string[] s_columnPaths = [.. Enumerable.Range(1, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i}"))];

    /// <summary>Whether a content has its tables as tables.</summary>
    public static bool IsIn(PaperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content[Year] is not null;
    }

    /// <summary>The content of a budget that was found in a document.</summary>
    public static PaperContent ContentOf(ParsedDepartmentBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var cells = new List<KeyValuePair<string, string?>> { new(Year, Text(budget.Year) ?? "?"), new(Department, Text(budget.Department)) };
        var row = 0;
        for (var i = 0; i < budget.Tables.Count; i++)
        {
            var table = budget.Tables[i];
            PutTable(cells, Name('h', i), table);
            foreach (var line in table.Rows)
            {
                PutRow(cells, Name('b', row++), Name('h', i), line);
            }
        }

        for (var i = 0; i < budget.Prose.Count; i++)
        {
            var (part, heading, text, _) = budget.Prose[i];
            Put(cells, Name('s', i), ("part", part.ToString()), ("heading", heading ? "1" : null), ("text", Cut(text)), ("line", Line(budget.Prose[i].PlaceOf(0))));
        }

        for (var i = 0; i < budget.Narrative.Count; i++)
        {
            var item = budget.Narrative[i];
            Put(cells, Name('v', i), ("item", Cut(item.Item)), ("code", item.Code), ("amount", Text(item.Amount)), ("change", Text(item.Change)), ("count", item.IsCount ? "1" : null), ("line", Line(item.Amount.Place)));
        }

        for (var i = 0; i < budget.Descriptions.Count; i++)
        {
            var (name, place, sections) = budget.Descriptions[i];
            Put(cells, Name('d', i), ("name", Cut(name)), ("line", Line(place)));
            for (var k = 0; k < sections.Count; k++)
            {
                var section = string.Create(CultureInfo.InvariantCulture, $"{Name('d', i)}.section{k + 1}");
                Put(cells, section, ("heading", Cut(sections[k].Heading)), ("text", Text(sections[k].Text)), ("line", Line(sections[k].Text.Place)));
            }
        }

        return PaperContent.Empty.With(cells);
    }

    /// <summary>The budget again; its places are the lines of the document that it came from.</summary>
    public static ParsedDepartmentBudget Of(PaperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var rows = content.Rows('b').ToLookup(b => content[b + ".table"], b => Row(content, b));
        return new ParsedDepartmentBudget
        {
            Year = new Printed(content[Year], default),
            Department = new Printed(content[Department], default),
            Tables = [.. content.Rows('h').Select(h => Table(content, h, [.. rows[h]]))],
            Prose = [.. content.Rows('s').Select(s => BudgetParagraph.OfLine(Enum.TryParse<BudgetPart>(content[s + ".part"], out var part) ? part : default, content[s + ".heading"] is not null, content[s + ".text"] ?? "", At(content, s)))],
            Narrative = [.. content.Rows('v').Select(v => Statement(content, v))],
            Descriptions = [.. content.Rows('d').Select(d => Description(content, d))],
        };
    }

    private static void PutTable(List<KeyValuePair<string, string?>> cells, string name, ParsedBudgetTable table)
    {
        Put(cells, name, ("number", table.Number.ToString(CultureInfo.InvariantCulture)), ("title", Text(table.Title)), ("unit", Text(table.AmountUnit)), ("note", Text(table.Note)),
            ("department", Text(table.Department)), ("line", Line(table.Title.Place)));
        foreach (var (prefix, side) in new[] { ("", (Side?)null), ("in", Side.Income), ("out", Side.Expense) })
        {
            var columns = table.Rows.FirstOrDefault(r => r.Side == side)?.Amounts;
            for (var c = 0; c < columns?.Count; c++)
            {
                Put(cells, name, (prefix + s_columnPaths[c], columns[c].Column));
            }
        }
    }

    private static void PutRow(List<KeyValuePair<string, string?>> cells, string name, string table, ParsedBudgetRow row)
    {
        Put(cells, name, ("table", table), ("code", Text(row.Code)), ("name", Text(row.Name)), ("side", row.Side is { } side ? side == Side.Income ? "in" : "out" : null), ("line", Line(row.Place)));
        for (var c = 0; c < row.Amounts.Count; c++)
        {
            Put(cells, name, (s_columnPaths[c], Text(row.Amounts[c].Amount)));
        }
    }

    private static ParsedBudgetTable Table(PaperContent content, string name, IReadOnlyList<(string Side, ParsedBudgetRow Row, string?[] Amounts)> rows)
    {
        string[] Columns(string side) => [.. s_columnPaths.Select(c => content[$"{name}.{side}{c}"]).TakeWhile(c => c is not null)!];

        var columns = new Dictionary<string, string[]>(StringComparer.Ordinal) { [""] = Columns(""), ["in"] = Columns("in"), ["out"] = Columns("out") };
        var place = At(content, name);
        return new ParsedBudgetTable
        {
            Number = int.TryParse(content[name + ".number"], CultureInfo.InvariantCulture, out var number) ? number : 0,
            Title = new Printed(content[name + ".title"], place),
            AmountUnit = new Printed(content[name + ".unit"], place),
            Note = new Printed(content[name + ".note"], place),
            Department = new Printed(content[name + ".department"], place),
            Rows =
            [
                .. rows.Select(r => new ParsedBudgetRow
                {
                    Code = r.Row.Code,
                    Name = r.Row.Name,
                    Side = r.Row.Side,
                    Place = r.Row.Place,
                    Amounts = [.. columns[r.Side].Select((c, i) => (c, new Printed(r.Amounts[i], r.Row.Place with { Cell = i + 1 })))],
                }),
            ],
        };
    }

    private static (string Side, ParsedBudgetRow Row, string?[] Amounts) Row(PaperContent content, string name)
    {
        var place = At(content, name);
        var side = content[name + ".side"];
        var row = new ParsedBudgetRow
        {
            Code = new Printed(content[name + ".code"], place),
            Name = new Printed(content[name + ".name"], place),
            Side = side switch { "in" => Side.Income, "out" => Side.Expense, _ => null },
            Place = place,
        };
        return (side ?? "", row, [.. s_columnPaths.Select(c => content[$"{name}.{c}"])]);
    }

    private static ParsedNarrativeItem Statement(PaperContent content, string name) => new()
    {
        Item = content[name + ".item"] ?? "",
        Code = content[name + ".code"],
        Amount = new Printed(content[name + ".amount"], At(content, name)),
        Change = new Printed(content[name + ".change"], At(content, name)),
        IsCount = content[name + ".count"] is not null,
    };

    private static ProjectDescription Description(PaperContent content, string name)
    {
        var sections = new List<(string, Printed)>();
        for (var k = 1; content[string.Create(CultureInfo.InvariantCulture, $"{name}.section{k}.heading")] is { } heading; k++)
        {
            var section = string.Create(CultureInfo.InvariantCulture, $"{name}.section{k}");
            sections.Add((heading, new Printed(content[section + ".text"], At(content, section))));
        }

        return new ProjectDescription(content[name + ".name"] ?? "", At(content, name), sections);
    }

    private static string Name(char letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");

    private static string? Text(Printed printed) => printed.IsMissing ? null : Cut(printed.Raw);

    private static string Cut(string text) => text.Length <= PaperContent.LongestText ? text : text[..PaperContent.LongestText];

    private static string? Line(Place place) => place.Exists ? place.Line.ToString(CultureInfo.InvariantCulture) : null;

    private static Place At(PaperContent content, string name) => int.TryParse(content[name + ".line"], CultureInfo.InvariantCulture, out var line) ? new Place(line) : default;

    private static void Put(List<KeyValuePair<string, string?>> cells, string name, params ReadOnlySpan<(string Field, string? Text)> fields)
    {
        foreach (var (field, text) in fields)
        {
            cells.Add(KeyValuePair.Create($"{name}.{field}", text));
        }
    }
}
