<#macro content>
  <p class="prongsai-help"><span>${msg("prongsaiHelpWhen")}</span> <span>${msg("prongsaiHelpWho")}</span>
    <#if (client.baseUrl)?has_content><br><a href="${client.baseUrl}">${msg("prongsaiBack")}</a></#if></p>
</#macro>
