using Yuheng.Core.Departments;

namespace Yuheng.Documents.Writing.Json;

/// <summary>A department's budget as JSON: its tables, its narrative, its project descriptions.</summary>
internal static class BudgetJson
{
    public static void Write(JsonFields json, DepartmentBudget budget)
    {
        json.BeginRecord("budget");
        json.Text("department", budget.Parsed.Department);
        json.Year(budget.Year);
        json.BeginArray("tables");
        foreach (var table in budget.Tables)
        {
            WriteTable(json, table);
        }

        json.EndArray();
        json.BeginArray("narrative");
        foreach (var item in budget.Narrative)
        {
            WriteNarrative(json, item);
        }

        json.EndArray();
        json.BeginArray("descriptions");
        foreach (var description in budget.Parsed.Descriptions)
        {
            WriteDescription(json, description);
        }

        json.EndArray();
        WriteProse(json, budget.Parsed.Prose);
        json.Repairs();
        json.EndObject();
    }

    /// <summary>The headings and paragraphs in the order of the document: with the tables, by their lines, the whole paper.</summary>
    private static void WriteProse(JsonFields json, IReadOnlyList<BudgetParagraph> prose)
    {
        json.BeginArray("prose");
        foreach (var paragraph in prose)
        {
            json.BeginObject();
            json.Text("part", paragraph.Part switch
            {
                BudgetPart.Preamble => "preamble",
                BudgetPart.Contents => "contents",
                BudgetPart.Duties => "duties",
                BudgetPart.Definitions => "definitions",
                BudgetPart.Structure => "structure",
                BudgetPart.Notes => "notes",
                BudgetPart.Other => "other",
                BudgetPart.Description => "description",
                BudgetPart.Forms => "forms",
                _ => throw new ArgumentOutOfRangeException(nameof(prose)),
            });
            json.Flag("heading", paragraph.IsHeading);
            json.Text("text", paragraph.Text);
            json.Line(paragraph.PlaceOf(0));
            json.EndObject();
        }

        json.EndArray();
    }

    private static void WriteTable(JsonFields json, BudgetTable table)
    {
        json.BeginObject();
        json.Number("number", table.Parsed.Number);
        json.Text("title", table.Parsed.Title);
        json.Unit(table.AmountUnit);
        json.Text("note", table.Parsed.Note);
        json.Line(table.Parsed.Title.Place);
        json.BeginArray("rows");
        foreach (var row in table.Rows)
        {
            WriteRow(json, row);
        }

        json.EndArray();
        json.EndObject();
    }

    private static void WriteRow(JsonFields json, BudgetRow row)
    {
        json.BeginObject();
        json.Text("code", row.Printed.Code);
        json.Text("name", row.Printed.Name);
        json.Text("side", row.Printed.Side switch
        {
            null => null,
            Side.Income => "income",
            Side.Expense => "expense",
            _ => throw new ArgumentOutOfRangeException(nameof(row)),
        });
        json.BeginObject("amounts");
        foreach (var (column, amount) in row.Amounts)
        {
            json.Amount(column, amount);
        }

        json.EndObject();
        json.Line(row.Printed.Place);
        json.EndObject();
    }

    private static void WriteNarrative(JsonFields json, NarrativeItem item)
    {
        json.BeginObject();
        json.Text("item", item.Printed.Item);
        json.Text("code", item.Printed.Code);
        json.Amount("amount", item.Amount);
        json.Amount("change", item.Change);
        json.Number("count", item.Count);
        json.Text("countUnit", item.CountUnit);
        json.Text("raw", item.Printed.Amount.Raw);
        json.Line(item.Printed.Amount.Place);
        json.EndObject();
    }

    private static void WriteDescription(JsonFields json, ProjectDescription description)
    {
        json.BeginObject();
        json.Text("name", description.Name);
        json.Line(description.Place);
        json.BeginArray("sections");
        foreach (var (heading, text) in description.Sections)
        {
            json.BeginObject();
            json.Text("heading", heading);
            json.Text("text", text);
            json.Line(text.Place);
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
    }
}
