/**
 * Top-level domains (IANA root zone) that tell a bare domain from words with a dot between them:
 * the common ones, those of health care, and countries that are not English words.
 */
export const TOP_LEVEL_DOMAINS =
  'com|net|org|edu|gov|mil|int|info|biz|name|pro|mobi|io|co|us|uk|ca|de|eu|fr|es|nl|be|ch|se|dk|fi|pl|cz|pt|ie|ru|ua|tr|il|cn|jp|kr|tw|hk|sg|au|nz|br|mx|ar|cl|pe|za|ng|ke|eg|ae|sa|pk|ph|vn|th|ai|app|dev|tech|cloud|online|site|xyz|link|email|health|healthcare|care|clinic|doctor|dental|hospital|insure|pharmacy|me|tv|cc|ly|gg|gl|test|example|invalid|localhost';
