namespace Yuheng.Store;

/// <summary>支付: money that was paid for a project, by the number of its voucher.</summary>
/// <param name="Year">The year of the budget that it is paid from.</param>
/// <param name="Voucher">凭证号: no two payments of a year have the same.</param>
/// <param name="Project">The code of the project.</param>
/// <param name="Body">The code of the body.</param>
/// <param name="Day">The day, such as 2026-03-17.</param>
/// <param name="Amount">In fen; below zero where money came back.</param>
public sealed record Payment(long Year, string Voucher, string Project, string Body, string Day, long Amount);

/// <summary>A payment in a file that is imported.</summary>
/// <param name="Row">The row of the file, for whoever has to look it up.</param>
/// <param name="Payment">What it says.</param>
public sealed record PaymentRow(int Row, Payment Payment);

/// <summary>Why a payment is not taken.</summary>
public enum PaymentFault : byte
{
    /// <summary>There is a payment of that voucher, and it says something else.</summary>
    OtherContent,

    /// <summary>A row before it in the same file has that voucher and says something else.</summary>
    TwiceInFile,

    /// <summary>There is no such project in the library.</summary>
    UnknownProject,

    /// <summary>The project is another body's.</summary>
    OtherBody,
}

/// <summary>A row that is not taken.</summary>
/// <param name="Row">The row with what it says.</param>
/// <param name="Fault">Why not.</param>
/// <param name="Other">What it conflicts with: the payment that is there, or the row before; null where that is not it.</param>
/// <param name="Owner">The body whose project it is, where the row names another.</param>
public sealed record RefusedPayment(PaymentRow Row, PaymentFault Fault, Payment? Other = null, string? Owner = null);

/// <summary>What became of the rows of a file, or would become of them.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="Amount">What the new ones come to, in fen.</param>
/// <param name="Already">How many are there already, the same in everything.</param>
/// <param name="Refused">Those that are not taken, in the order of the file.</param>
public sealed record PaymentImport(long Added, long Amount, long Already, IReadOnlyList<RefusedPayment> Refused);

/// <summary>What was paid for a project in a month.</summary>
/// <param name="Project">The project.</param>
/// <param name="Body">Its body.</param>
/// <param name="Month">The month, such as 2026-03.</param>
/// <param name="Payments">How many payments.</param>
/// <param name="Amount">In fen.</param>
public sealed record MonthPaid(string Project, string Body, string Month, long Payments, long Amount);

/// <summary>A payment as it is stored.</summary>
/// <param name="Voucher">凭证号.</param>
/// <param name="Project">The project.</param>
/// <param name="Body">The body.</param>
/// <param name="Day">The day.</param>
/// <param name="Amount">In fen.</param>
/// <param name="Source">The file that it came in, or who typed it.</param>
/// <param name="Entry">The row of the history that tells of it.</param>
public sealed record StoredPayment(string Voucher, string Project, string Body, string Day, long Amount, string Source, long Entry);

/// <summary>Which payments are asked for.</summary>
public sealed record PaymentFilter
{
    /// <summary>The year of the budget.</summary>
    public required int Year { get; init; }

    /// <summary>Of this project only.</summary>
    public string Project { get; init; } = "";

    /// <summary>Of this body and those below it; empty for all.</summary>
    public string Body { get; init; } = "";

    /// <summary>To this day and no later, such as 2026-07-31.</summary>
    public string To { get; init; } = "9999-12-31";
}
