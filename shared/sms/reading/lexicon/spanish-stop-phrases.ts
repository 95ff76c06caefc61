/** How people take back their consent in Spanish. */
export const spanishStopPhrases = [
  [
    'noMoreTexts',
    `
no estoy interesado|interesada
no me interesa|interesan
no ~1 quiero|quiere|quieren|deseo|desea|queremos ~3 mensaje*|texto*|esto|recibir|estos|sms
no ~1 quiero|deseo|necesito mas|nothing $
no ~1 quiero|quiere|quieren|deseo que ~2 escriban|manden|envien|contacten|molesten
no me|nos ~1 manden|mandes|mande|envien|envies|envie|escriban|escribas|escriba|molesten|molestes|moleste|contacten|contactes|contacte|texteen|llamen
deje|dejen|deja|dejar|pare|paren|para|parar|parale|parenle|parele|detengan|detenga|detener ~2 enviar*|mandar*|escribir*|molestar*|textear*|mensaj*|contactar*|texto*
no mas mensaj*|texto*|sms|esto
ya no ~2 mensaj*|texto*
quit|quite|quiten|quiteme|quitenme|borre|borren|borra|saquen|saqueme|saquenme|sacame|elimine|eliminen|elimina|eliminar|remueva|remuevan ~3 numero|number|lista
dar|darme|darse|denme|deme|dame|quiero de? baja
cancela|cancelar|cancelen|cancele ~2 suscripcion|servicio|mensaj*|esto|todo
me? quiero cancelar|parar|salir|salirme|terminar
no quiero seguir|continuar $
^ ya? no quiero ya? mas? $
no molest*|vuelv* ~3
^ ya parenle|parale|estuvo|parele $
saquenme|saqueme|sacame|quitame|quitenme|quiteme|eliminenme|eliminame|elimineme|eliminarme|borrame|borrenme|borrarme|sacarme|desuscrib*|desinscrib*|cancelenme
dejen|dejenme|deje|deja de molestar*|joder|fastidiar*
^ basta|alto|parar|pare|paren|cancelar|detener|detente|detengan ya|por|please|thanks|esto|todo
basta de|con|ya
^ ya basta
^ ya? dejame|dejenme|dejeme ya? $
dejame|dejenme|dejeme|dejanos ~1 en paz|tranquilo|tranquila
`,
  ],
] as const;
