using Yuheng.Core.Departments;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Json;

/// <summary>A whole-department target as JSON.</summary>
internal static class DepartmentTargetJson
{
    public static void Write(JsonFields json, DepartmentTarget target)
    {
        json.BeginRecord("departmentTarget");
        json.Text("title", target.Title);
        json.Line(target.Title.Place);
        json.Year(FiscalYear.Read(target.Year));
        json.Text("department", target.Department);
        json.Unit(target.AmountUnit);
        json.Text("overall", target.Overall);
        json.BeginArray("parts");
        foreach (var part in target.Parts)
        {
            json.BeginObject();
            json.Text("number", part.Number);
            json.Text("name", part.Name);
            json.Text("goal", part.Goal);
            json.Text("indicators", part.Indicators);
            json.Line(part.Name.Place);
            json.EndObject();
        }

        json.EndArray();
        json.BeginArray("safeguards");
        foreach (var safeguard in target.Safeguards)
        {
            json.Item(safeguard);
        }

        json.EndArray();
        json.BeginArray("tasks");
        foreach (var task in target.Tasks)
        {
            json.BeginObject();
            json.Text("name", task.Name);
            json.Text("content", task.Content);
            json.Amount("total", task.Total);
            json.Amount("fiscal", task.Fiscal);
            json.Amount("other", task.Other);
            json.Line(task.Name.Place);
            json.EndObject();
        }

        json.EndArray();
        IndicatorJson.Write(json, "indicators", target.Indicators, FormKind.Target);
        IndicatorJson.Write(json, "termIndicators", target.TermIndicators, FormKind.Target);
        json.Repairs();
        json.EndObject();
    }
}
