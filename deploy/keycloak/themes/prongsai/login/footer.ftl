<#macro content>
  <p class="prongsai-help"><span>${msg("prongsaiHelpWhen")}</span> <span>${msg("prongsaiHelpWho")}</span></p>
</#macro>
