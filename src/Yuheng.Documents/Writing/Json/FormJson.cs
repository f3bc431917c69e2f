using Yuheng.Core.Projects;

namespace Yuheng.Documents.Writing.Json;

/// <summary>One project form as JSON. Every key is always there; what is missing is null.</summary>
internal static class FormJson
{
    public static void Write(JsonFields json, ProjectRecord record)
    {
        var form = record.Form;
        json.BeginRecord();
        json.Number("index", form.Index);
        json.Text("kind", form.Kind switch
        {
            FormKind.Target => "target",
            FormKind.SelfEvaluation => "selfEvaluation",
            FormKind.Monitoring => "monitoring",
            _ => throw new ArgumentOutOfRangeException(nameof(record)),
        });
        json.Text("title", form.Title);
        json.Text("layout", form.Layout);
        json.Year(record.Year);
        json.Line(form.Start);
        WriteProject(json, record);
        json.Unit(record.AmountUnit);
        WriteFunds(json, record);
        WriteGoals(json, form);
        json.Text("budgetUse", form.BudgetUse);
        WritePaymentPlan(json, record);
        IndicatorJson.Write(json, "indicators", record.Indicators, form.Kind);
        IndicatorJson.Write(json, "termIndicators", record.TermIndicators, form.Kind);
        json.BeginObject("total");
        json.Number("weight", record.TotalWeight);
        json.Number("score", record.TotalScore);
        json.EndObject();
        json.Repairs();
        json.EndObject();
    }

    private static void WriteProject(JsonFields json, ProjectRecord record)
    {
        var project = record.Form.Project;
        json.BeginObject("project");
        json.Text("code", project.Code);
        json.Text("name", project.Name);
        json.Text("nature", project.Nature);
        json.Text("category", project.Category);
        json.Text("department", project.Department);
        json.Text("unit", project.Unit);
        json.Date("start", record.Start);
        json.Date("end", record.End);
        json.Text("period", project.Period);
        json.EndObject();
    }

    private static void WriteFunds(JsonFields json, ProjectRecord record)
    {
        if (record.TargetFunds is { } target)
        {
            json.BeginObject("funds");
            json.Amount("total", target.Total);
            json.Amount("fiscal", target.Fiscal);
            json.Amount("other", target.Other);
            json.Amount("annual", target.Annual);
            json.Amount("appropriation", target.Appropriation);
            json.Amount("carryOver", target.CarryOver);
            json.Amount("otherAnnual", target.OtherAnnual);
            json.EndObject();
        }
        else if (record.ExecutionFunds is { } executed)
        {
            json.BeginObject("funds");
            WriteExecution(json, "total", executed.Total);
            WriteExecution(json, "appropriation", executed.Appropriation);
            WriteExecution(json, "carryOver", executed.CarryOver);
            WriteExecution(json, "other", executed.Other);
            json.EndObject();
        }
        else if (record.MonitoringFunds is { } monitored)
        {
            json.BeginObject("funds");
            WriteProgress(json, "total", monitored.Total);
            WriteProgress(json, "appropriation", monitored.Appropriation);
            WriteProgress(json, "carryOver", monitored.CarryOver);
            WriteProgress(json, "other", monitored.Other);
            json.EndObject();
        }
        else
        {
            json.Null("funds");
        }
    }

    private static void WriteProgress(JsonFields json, string name, MonitoredExecution row)
    {
        json.BeginObject(name);
        json.Amount("initial", row.Initial);
        json.Amount("executed", row.Executed);
        json.Number("rate", row.Rate);
        json.Amount("expected", row.Expected);
        json.EndObject();
    }

    private static void WriteExecution(JsonFields json, string name, Execution row)
    {
        json.BeginObject(name);
        json.Amount("initial", row.Initial);
        json.Amount("adjusted", row.Adjusted);
        json.Amount("executed", row.Executed);
        json.Number("weight", row.Weight);
        json.Number("rate", row.Rate);
        json.Number("score", row.Score);
        json.EndObject();
    }

    private static void WriteGoals(JsonFields json, ParsedForm form)
    {
        json.BeginObject("goals");
        if (form.Kind == FormKind.SelfEvaluation)
        {
            json.Text("expected", form.Goals.Expected);
            json.Text("achieved", form.Goals.Achieved);
        }
        else
        {
            json.Text("overall", form.Goals.Overall);
            json.Text("annual", form.Goals.Annual);
        }

        json.BeginArray("items");
        foreach (var goal in form.Goals.Items)
        {
            json.Item(goal);
        }

        json.EndArray();
        json.EndObject();
    }

    private static void WritePaymentPlan(JsonFields json, ProjectRecord record)
    {
        json.BeginArray("paymentPlan");
        foreach (var payment in record.PaymentPlan)
        {
            json.BeginObject();
            json.Text("by", payment.By);
            json.Number("percent", payment.Percent);
            json.EndObject();
        }

        json.EndArray();
    }
}
