using Yuheng.Core.Values;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Execution;

/// <summary>Why a payment is not taken, in Chinese.</summary>
internal static class PaymentWords
{
    public static string Of(RefusedPayment refused) => refused.Fault switch
    {
        PaymentFault.OtherContent => $"凭证号 {refused.Row.Payment.Voucher} 已有另一笔：{Spelt(refused.Other!)}；同一凭证不能记两次，请核对。",
        PaymentFault.TwiceInFile => $"凭证号 {refused.Row.Payment.Voucher} 在文件里已出现过，内容不同：{Spelt(refused.Other!)}。",
        PaymentFault.UnknownProject => $"项目库里没有项目 {refused.Row.Payment.Project}。",
        PaymentFault.OtherBody => $"项目 {refused.Row.Payment.Project} 属于单位 {refused.Owner}，不是 {refused.Row.Payment.Body}。",
        _ => throw new ArgumentOutOfRangeException(nameof(refused)),
    };

    private static string Spelt(Payment payment) => $"{payment.Day} {payment.Project} {AmountUnit.Yuan.Spell(payment.Amount / 100m)} 元";
}
