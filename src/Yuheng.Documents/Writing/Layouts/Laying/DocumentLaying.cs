using System.Globalization;
using System.Text.Json;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>Lays out the forms and tables of documents, one section each.</summary>
/// <param name="book">The layouts.</param>
/// <param name="only">The layout asked for; null for that of each form and table.</param>
internal sealed class DocumentLaying(LayoutBook book, Layout? only)
{
    private const int LongestName = 31;

    private readonly List<LaidSection> _sections = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private string? _title;

    /// <summary>Lays out all of a document that the layout fits, in the order in which it stands there: by its lines, where the record knows them.</summary>
    public void Add(JsonElement document)
    {
        var budget = RecordParts.Budget(document);
        _title ??= RecordParts.Word(RecordParts.Tables(budget).FirstOrDefault(), "title") ?? RecordParts.Word(RecordParts.Forms(document).FirstOrDefault(), "title");
        List<Piece> pieces = [.. Tables(document, budget), .. Target(document), .. Forms(document)];
        if (only is null)
        {
            pieces.InsertRange(0, Prose(budget, [.. pieces.Select(p => p.Line).Order()]));
        }

        foreach (var piece in pieces.OrderBy(p => p.Line))
        {
            piece.Lay();
        }
    }

    /// <summary>What was laid out; refused where that is nothing.</summary>
    public Outcome<LaidDocument> Done(string name)
    {
        if (_sections.Count > 0)
        {
            return new LaidDocument(_title ?? _sections[0].Name, _sections);
        }

        return only is null
            ? new Refusal("nothing-to-lay-out", name, Place.None, "里面没有可以输出的表：需要 read --json 的输出，或其中的一张表（有 project 和 indicators）。")
            : new Refusal("layout-does-not-fit", name, Place.None, _others.Count > 0
                ? $"表式 {only.Id} 用于{KindWords.Of(only)}，这份记录里只有{string.Join('、', _others)}；请换用相应的表式（yuheng render --layouts），或用 --layout auto。"
                : $"表式 {only.Id} 用于{KindWords.Of(only)}，这份记录里没有；请用 --layout auto。");
    }

    private static bool HasForm(JsonElement target) =>
        (target.TryGetProperty("tasks"u8, out var tasks) && RecordParts.Items(tasks).Any()) || (target.TryGetProperty("indicators"u8, out var indicators) && RecordParts.Items(indicators).Any());

    private bool Fits(LayoutKind kind) => only is null || only.Kind == kind;

    /// <summary>The pages of text: a new one where a part begins, and behind each table or form.</summary>
    private IEnumerable<Piece> Prose(JsonElement budget, List<int> others)
    {
        var page = new List<JsonElement>();
        var at = 0;
        foreach (var paragraph in RecordParts.Prose(budget))
        {
            var line = RecordParts.Number(paragraph, "line");
            var cut = false;
            for (; at < others.Count && others[at] < line; at++)
            {
                cut = others[at] > 0;
            }

            if (page.Count > 0 && (cut || ProseLaying.BeginsPage(page[^1], paragraph)))
            {
                yield return Text(page);
                page = [];
            }

            page.Add(paragraph);
        }

        if (page.Count > 0)
        {
            yield return Text(page);
        }
    }

    private Piece Text(List<JsonElement> page) => new(RecordParts.Number(page[0], "line"), () => _sections.Add(ProseLaying.Lay(book.Paper, page, _sections.Count == 0, Unique)));

    private IEnumerable<Piece> Target(JsonElement document)
    {
        var target = RecordParts.DepartmentTarget(document);
        if (target.ValueKind != JsonValueKind.Object || !Fits(LayoutKind.DepartmentTarget))
        {
            return [];
        }

        var line = RecordParts.Number(target, "line");
        if (only is null && !HasForm(target))
        {
            return [new Piece(line, () => _sections.Add(TargetLaying.Lay(book.Paper, target, Unique)))];
        }

        var layout = only ?? book.Find("national-department-target")!;
        return [new Piece(line, () => Lay(layout, new LaidRecord(layout, target, document), "部门整体绩效目标"))];
    }

    private IEnumerable<Piece> Forms(JsonElement document)
    {
        var number = 0;
        foreach (var form in RecordParts.Forms(document))
        {
            number++;
            var own = number;
            yield return new Piece(RecordParts.Number(form, "line"), () => AddForm(document, form, own));
        }
    }

    private void AddForm(JsonElement document, JsonElement form, int number)
    {
        var kind = RecordParts.Word(form, "kind") switch
        {
            "selfEvaluation" => LayoutKind.SelfEvaluation,
            "monitoring" => LayoutKind.Monitoring,
            _ => LayoutKind.Target,
        };
        if (!Fits(kind))
        {
            _others.Add(KindWords.Of(kind));
            return;
        }

        var layout = only ?? (RecordParts.Word(form, "layout") is { } id && book.Find(id) is { } own && own.Kind == kind ? own : book.Find(kind switch
        {
            LayoutKind.SelfEvaluation => "national-self-evaluation",
            LayoutKind.Monitoring => "national-monitoring",
            _ => "national-project-target",
        })!);
        var project = form.ValueKind == JsonValueKind.Object && form.TryGetProperty("project"u8, out var head) ? RecordParts.Word(head, "name") : null;
        Lay(layout, new LaidRecord(layout, form, document), string.Create(CultureInfo.InvariantCulture, $"{number} {project ?? KindWords.Of(kind)}"));
    }

    private IEnumerable<Piece> Tables(JsonElement document, JsonElement budget)
    {
        var withFen = RecordParts.Tables(budget).Where(t => RecordParts.Number(t, "number") != 9).Any(HasFen);
        var ofUnit = RecordParts.Tables(budget).Any(t => RecordParts.Word(t, "title") is { } title && title.Contains("单位", StringComparison.Ordinal));
        foreach (var table in RecordParts.Tables(budget))
        {
            var number = RecordParts.Number(table, "number");
            if (only is not null && (only.Kind != LayoutKind.BudgetTable || only.Number != number))
            {
                _others.Add("部门预算的表");
                continue;
            }

            if ((only ?? book.OfTable(number, IsSplit(table))) is { } layout)
            {
                var scope = layout.Scopes.Count > 1 ? ofUnit ? "unit" : "department" : layout.Scope;
                var record = new LaidRecord(layout, table, budget, document) { WithFen = withFen, Scope = scope };
                yield return new Piece(RecordParts.Number(table, "line"), () => Lay(layout, record, string.Create(CultureInfo.InvariantCulture, $"表{number}")));
            }
        }
    }

    private void Lay(Layout layout, LaidRecord record, string name) => _sections.Add(new SectionLaying(layout, record).Lay(Unique(name)));

    /// <summary>A name that a sheet of a workbook may have, and that no other has.</summary>
    private string Unique(string name)
    {
        Span<char> plain = stackalloc char[Math.Min(name.Length, LongestName)];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = char.IsControl(name[i]) || char.IsSurrogate(name[i]) || name[i] is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? '_' : name[i];
        }

        var unique = new string(plain).Trim();
        for (var i = 2; !_names.Add(unique); i++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({i})");
            unique = $"{plain[..Math.Min(plain.Length, LongestName - ending.Length)].Trim()}{ending}";
        }

        return unique;
    }

    private static bool HasFen(JsonElement table) =>
        Amounts(table).Any(a => a.Value.ValueKind == JsonValueKind.Number && a.Value.TryGetDecimal(out var amount) && decimal.Truncate(amount) != amount);

    /// <summary>Whether the expenses of table 1 are split, as units print them.</summary>
    private static bool IsSplit(JsonElement table) => Amounts(table).Any(a => a.NameEquals("人员经费"u8));

    private static IEnumerable<JsonProperty> Amounts(JsonElement table) =>
        table.ValueKind == JsonValueKind.Object && table.TryGetProperty("rows"u8, out var rows)
            ? RecordParts.Items(rows).SelectMany(row => row.ValueKind == JsonValueKind.Object && row.TryGetProperty("amounts"u8, out var amounts) && amounts.ValueKind == JsonValueKind.Object ? (IEnumerable<JsonProperty>)amounts.EnumerateObject() : [])
            : [];

    /// <summary>A part of a document.</summary>
    /// <param name="Line">The line where it stands; 0 where the record does not know.</param>
    /// <param name="Lay">Lays it out.</param>
    private readonly record struct Piece(int Line, Action Lay);
}
