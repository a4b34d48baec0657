using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Programme;

internal static class ProgrammeSetup
{
    public static IServiceCollection AddProgramme(this IServiceCollection services) => services
        .AddScoped<ProgrammeScope>()
        .AddScoped<ProgrammeFrame>()
        .AddScoped<CoachingStarts>()
        .AddScoped<AccountNames>()
        .AddScoped<SessionChecks>()
        .AddScoped<EnrolCooperative>()
        .AddScoped<AssignCoach>()
        .AddScoped<RecordConsent>()
        .AddScoped<WithdrawConsent>()
        .AddScoped<RecordBaseline>()
        .AddScoped<RecordSession>()
        .AddScoped<CorrectSession>()
        .AddScoped<CompleteAction>()
        .AddScoped<PlanSession>()
        .AddScoped<PutOffSession>()
        .AddScoped<PlanGoal>()
        .AddScoped<AdvanceGoal>()
        .AddScoped<OpenMemberRecord>()
        .AddScoped<CoachDay>()
        .AddScoped<CoachCooperatives>()
        .AddScoped<CoachMembers>()
        .AddScoped<SessionHistory>()
        .AddScoped<SessionRecord>()
        .AddScoped<SessionRoll>()
        .AddScoped<EnrolmentBoard>()
        .AddScoped<BaselineLedger>();
}
