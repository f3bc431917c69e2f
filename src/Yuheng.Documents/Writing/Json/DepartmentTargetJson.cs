using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Json;

/// <summary>A whole-department target as JSON.</summary>
internal static class DepartmentTargetJson
{
    public static void Write(JsonFields json, DepartmentTarget target)
    {
        json.BeginRecord("departmentTarget");
        json.Text("title", target.Title);
        json.Year(FiscalYear.Read(target.Year));
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
        json.Repairs();
        json.EndObject();
    }
}
