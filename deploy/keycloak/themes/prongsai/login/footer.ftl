<#macro content>
  <p class="prongsai-help"><span>${msg("prongsaiHelpWhen")}</span> <span>${msg("prongsaiHelpWho")}</span>
    <#if (client.baseUrl)?has_content><br><a href="${client.baseUrl}">${msg("prongsaiBack")}</a></#if>
    <#if (client.clientId)! == "prongsai-gateway"><br><a id="help" href="${client.baseUrl}help#login">${msg("prongsaiHelp")}</a>
      <a href="${client.baseUrl}help#contact">${msg("prongsaiContact")}</a></#if></p>
</#macro>
